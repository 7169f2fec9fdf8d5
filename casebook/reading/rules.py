"""What reading can find wrong, in an author's words."""

from __future__ import annotations

from casebook.problems import Rule, Severity, Words

# Bytes and characters

UNREADABLE = Rule(
    "unreadable",
    {"en": "The file cannot be read: {reason}.", "th": "เปิดอ่านไฟล์ไม่ได้: {reason}"},
    {"en": "Check that it is an ordinary file and that you may read it.", "th": "ตรวจว่าเป็นไฟล์ธรรมดาและมีสิทธิ์อ่าน"},
)
TOO_LARGE = Rule(
    "too-large",
    {
        "en": "{what} is larger than the {limit} that may stand here.",
        "th": "{what}ใหญ่เกินขนาดที่รับได้ คือ {limit}",
    },
    {
        "en": "A record is text for readers: take out what is not, or part it into several records.",
        "th": "ระเบียนมีไว้ให้คนอ่าน ตัดส่วนที่ไม่ใช่เนื้อความออก หรือแบ่งเป็นหลายระเบียน",
    },
)
BAD_ENCODING = Rule(
    "bad-encoding",
    {"en": "This is not UTF-8: {found}.", "th": "ตรงนี้ไม่ใช่รหัสอักขระ UTF-8: {found}"},
    {
        "en": "Save the file as UTF-8 in your editor. It looks like {guess}.",
        "th": "บันทึกไฟล์ใหม่เป็น UTF-8 ไฟล์นี้น่าจะเป็น {guess}",
    },
)
CONTROL_CHARACTER = Rule(
    "control-character",
    {
        "en": "A character that cannot be seen stands here: {name}.",
        "th": "มีอักขระควบคุมที่มองไม่เห็นอยู่ตรงนี้: {name}",
    },
    {"en": "Delete it.", "th": "ลบออก"},
)
ZERO_WIDTH = Rule(
    "zero-width",
    {
        "en": "A character without width stands here: {name}.",
        "th": "มีอักขระความกว้างศูนย์อยู่ตรงนี้: {name}",
    },
    {
        "en": "Delete it: searching and copying stumble over it, and the site breaks Thai lines by itself.",
        "th": "ลบออก เพราะทำให้ค้นหาและคัดลอกผิดพลาด ส่วนการตัดบรรทัดภาษาไทยระบบจัดการให้เอง",
    },
    Severity.WARNING,
)
ODD_SPACE = Rule(
    "odd-space",
    {
        "en": "The space here is not a plain one: {name}.",
        "th": "ช่องว่างตรงนี้ไม่ใช่ช่องว่างธรรมดา: {name}",
    },
    {"en": "Delete it and type a plain space.", "th": "ลบแล้วพิมพ์ช่องว่างใหม่"},
)
TAB = Rule(
    "tab",
    {"en": "A tab stands here; records take only spaces.", "th": "มีอักขระแท็บตรงนี้ ในระเบียนใช้ได้เฉพาะช่องว่าง"},
    {
        "en": "Put spaces in its place: two for each step of indentation.",
        "th": "ใช้ช่องว่างแทน โดยย่อหน้าขั้นละสองช่อง",
    },
)

# YAML

SYNTAX = Rule("syntax", {"en": "{what}", "th": "{what}"}, {"en": "{way_out}", "th": "{way_out}"})
INDENTATION = Rule(
    "indentation",
    {
        "en": "This line is not indented like the lines that it belongs with.",
        "th": "บรรทัดนี้ย่อหน้าไม่ตรงกับบรรทัดที่อยู่ชุดเดียวกัน",
    },
    {
        "en": "Let fields of the same mapping, and items of the same list, begin in the same column.",
        "th": "ให้ช่องข้อมูลในชุดเดียวกัน และรายการย่อยในรายการเดียวกัน เริ่มที่คอลัมน์เดียวกัน",
    },
)
MERGE_CONFLICT = Rule(
    "merge-conflict",
    {
        "en": "Two versions of the file stand here side by side, left by git.",
        "th": "ตรงนี้มีเนื้อหาสองฉบับซ้อนกันอยู่ เพราะ git รวมให้ไม่ได้",
    },
    {
        "en": "Keep the right one, and delete the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'.",
        "th": "เลือกไว้ฉบับเดียว แล้วลบบรรทัดที่ขึ้นต้นด้วย '<<<<<<<' '=======' และ '>>>>>>>'",
    },
)
EMPTY_FILE = Rule(
    "empty-file",
    {"en": "The file says nothing.", "th": "ไฟล์ไม่มีเนื้อหา"},
    {"en": "Write the record, or delete the file.", "th": "เขียนระเบียนลงไป หรือลบไฟล์นี้"},
)
NOT_A_MAPPING = Rule(
    "not-a-mapping",
    {
        "en": "The file is {found}; it should be fields, each with its value.",
        "th": "ไฟล์นี้เป็น{found} แต่ควรเป็นชุดของช่องข้อมูลกับค่า",
    },
    {"en": "Begin each line with a field: 'id: C0001'.", "th": "ขึ้นต้นแต่ละบรรทัดด้วยชื่อช่อง เช่น 'id: C0001'"},
)
SEVERAL_DOCUMENTS = Rule(
    "several-documents",
    {"en": "A second document begins here ('---').", "th": "มีเอกสารที่สองเริ่มตรงนี้ ('---')"},
    {
        "en": "One file holds one record: take the line out, or move what follows to a file of its own.",
        "th": "หนึ่งไฟล์มีได้หนึ่งระเบียน ลบบรรทัดนี้ออก หรือย้ายส่วนที่เหลือไปไว้อีกไฟล์",
    },
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    {
        "en": "'{key}' stands here a second time; the first is on line {first}.",
        "th": "'{key}' ซ้ำกับที่เขียนไว้แล้วในบรรทัดที่ {first}",
    },
    {"en": "Keep one of the two.", "th": "เหลือไว้เพียงที่เดียว"},
)
ALIAS = Rule(
    "alias",
    {"en": "'*{name}' is a YAML alias; records do not take them.", "th": "'*{name}' เป็น alias ของ YAML ซึ่งระเบียนไม่รับ"},
    {
        "en": "Write the value out. If the text itself begins with '*', put quotes round it.",
        "th": "เขียนค่าลงไปเต็ม ๆ ถ้าข้อความขึ้นต้นด้วย '*' ให้ใส่อัญประกาศครอบ",
    },
)
ANCHOR = Rule(
    "anchor",
    {"en": "'&{name}' is a YAML anchor; records do not take them.", "th": "'&{name}' เป็น anchor ของ YAML ซึ่งระเบียนไม่รับ"},
    {
        "en": "Take it out. If the text itself begins with '&', put quotes round it.",
        "th": "ลบออก ถ้าข้อความขึ้นต้นด้วย '&' ให้ใส่อัญประกาศครอบ",
    },
)
TAG = Rule(
    "tag",
    {"en": "'{name}' is a YAML tag; records do not take them.", "th": "'{name}' เป็น tag ของ YAML ซึ่งระเบียนไม่รับ"},
    {
        "en": "Take it out. If the text itself begins with '!', put quotes round it.",
        "th": "ลบออก ถ้าข้อความขึ้นต้นด้วย '!' ให้ใส่อัญประกาศครอบ",
    },
)
BAD_KEY = Rule(
    "bad-key",
    {
        "en": "A list or a mapping stands where the name of a field should.",
        "th": "ตรงนี้ควรเป็นชื่อช่องข้อมูล แต่เป็นรายการหรือชุดข้อมูล",
    },
    {
        "en": "A text that begins with '[' or '{{' needs quotes round it.",
        "th": "ข้อความที่ขึ้นต้นด้วย '[' หรือ '{{' ต้องมีอัญประกาศครอบ",
    },
)
TOO_DEEP = Rule(
    "too-deep",
    {"en": "The values are nested more than {limit} deep here.", "th": "ข้อมูลตรงนี้ซ้อนกันลึกเกิน {limit} ชั้น"},
    {
        "en": "No field is so deep; look for brackets or indentation too many.",
        "th": "ไม่มีช่องข้อมูลใดลึกเช่นนี้ ตรวจว่ามีวงเล็บหรือย่อหน้าเกินหรือไม่",
    },
)
TOO_MANY = Rule(
    "too-many-problems",
    {"en": "There are more problems from here on.", "th": "ถัดจากนี้ยังมีข้อผิดพลาดอีก"},
    {"en": "Mend the ones above and check again.", "th": "แก้ข้อข้างต้นแล้วตรวจใหม่อีกครั้ง"},
)

# Fields and values

UNKNOWN_KEY = Rule(
    "unknown-key",
    {"en": "'{key}' is not a field of {owner}.", "th": "'{key}' ไม่ใช่ช่องข้อมูลของ{owner}"},
    {"en": "{way_out}", "th": "{way_out}"},
)
MISSING_FIELD = Rule(
    "missing-field",
    {"en": "{owner_} lacks '{key}'.", "th": "{owner_} ยังไม่มี '{key}'"},
    {"en": "Add it. {help}", "th": "เติมช่องนี้: {help}"},
)
EMPTY_VALUE = Rule(
    "empty-value",
    {"en": "{what} has no value.", "th": "{what} ยังไม่มีค่า"},
    {"en": "{way_out}", "th": "{way_out}"},
)
EMPTY_TEXT = Rule(
    "empty-text",
    {"en": "'{key}' has no words in either language.", "th": "'{key}' ไม่มีข้อความทั้งสองภาษา"},
    {"en": "Write {{th: …, en: …}}. {help}", "th": "เขียนเป็น {{th: …, en: …}} {help}"},
)
WRONG_TYPE = Rule(
    "wrong-type",
    {"en": "{what} should be {expected}; here it is {found}.", "th": "{what} ต้องเป็น {expected} แต่ที่เขียนไว้เป็น{found}"},
    {"en": "{way_out}", "th": "{way_out}"},
)
UNKNOWN_TERM = Rule(
    "unknown-term",
    {
        "en": "'{found}' is not a term of the list '{vocabulary}'.",
        "th": "'{found}' ไม่มีอยู่ในรายการ '{vocabulary}'",
    },
    {"en": "{way_out}", "th": "{way_out}"},
)
NO_VOCABULARY = Rule(
    "no-vocabulary",
    {"en": "The book has no list of terms named '{vocabulary}'.", "th": "คลังนี้ไม่มีรายการคำชื่อ '{vocabulary}'"},
    {
        "en": "Add vocabularies/{vocabulary}.yml to the book.",
        "th": "เพิ่มไฟล์ vocabularies/{vocabulary}.yml",
    },
)
BAD_DATE = Rule(
    "bad-date",
    {"en": "'{found}' is not {expected}.", "th": "'{found}' ไม่ใช่{expected}"},
    {"en": "Write it as {shape}.", "th": "เขียนเป็น {shape}"},
)
BUDDHIST_YEAR = Rule(
    "buddhist-year",
    {"en": "'{found}' looks like a year of the Buddhist era.", "th": "'{found}' น่าจะเป็นปีพุทธศักราช"},
    {
        "en": "Write the Gregorian year: {gregorian}. Thai readers will see the Buddhist era.",
        "th": "กรอกเป็นปี ค.ศ. คือ {gregorian} แล้วหน้าเว็บภาษาไทยจะแสดงเป็น พ.ศ. ให้เอง",
    },
)
BAD_ID = Rule(
    "bad-id",
    {"en": "'{found}' is not an id that '{key}' can take.", "th": "'{found}' ไม่ใช่รหัสระเบียนที่ใช้ใน '{key}' ได้"},
    {
        "en": "Write a letter and four digits: {shape}.",
        "th": "เขียนเป็นตัวอักษรหนึ่งตัวตามด้วยเลขสี่หลัก เช่น {shape_th}",
    },
)
BAD_SLUG = Rule(
    "bad-slug",
    {"en": "'{found}' cannot stand in an address.", "th": "'{found}' ใช้เป็นที่อยู่เว็บไม่ได้"},
    {
        "en": "Take lower-case letters a–z and digits, parted by hyphens{example}.",
        "th": "ใช้ตัวอักษร a–z ตัวเล็กกับตัวเลข คั่นด้วยขีดกลาง{example}",
    },
)
BAD_COUNTRY = Rule(
    "bad-country",
    {"en": "'{found}' is not a country code.", "th": "'{found}' ไม่ใช่รหัสประเทศ"},
    {
        "en": "Write the two capital letters of ISO 3166-1{example}.",
        "th": "เขียนเป็นตัวพิมพ์ใหญ่สองตัวตาม ISO 3166-1{example}",
    },
)
BAD_ADDRESS = Rule(
    "bad-address",
    {"en": "'{found}' is not a web address.", "th": "'{found}' ไม่ใช่ที่อยู่เว็บ"},
    {
        "en": "Write it whole, from https:// on, without spaces or quotes.",
        "th": "เขียนให้ครบตั้งแต่ https:// โดยไม่มีช่องว่างหรืออัญประกาศ",
    },
)
BAD_PAGE_PATH = Rule(
    "bad-page-path",
    {"en": "'{found}' is not the path of a page of the site.", "th": "'{found}' ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้"},
    {
        "en": "Write what follows the site's address, with a slash at the end and none before: en/about/team/.",
        "th": "เขียนเฉพาะส่วนที่ต่อจากที่อยู่เว็บไซต์ ลงท้ายด้วย / และไม่ขึ้นต้นด้วย / เช่น th/about/team/",
    },
)
BAD_MAILBOX = Rule(
    "bad-mailbox",
    {"en": "'{found}' is not an e-mail address.", "th": "'{found}' ไม่ใช่อีเมล"},
    {"en": "Write it like casebook@example.org.", "th": "เขียนแบบ casebook@example.org"},
)
BAD_SOURCE_KEY = Rule(
    "bad-source-key",
    {"en": "'{found}' cannot be cited as [@{found}].", "th": "อ้าง '{found}' ในรูป [@{found}] ไม่ได้"},
    {
        "en": "Take letters a–z, digits, '-' and '_', without spaces, such as 'oecd2018'.",
        "th": "ใช้ตัวอักษร a–z ตัวเลข '-' และ '_' โดยไม่เว้นวรรค เช่น 'oecd2018'",
    },
)
INVALID_VALUE = Rule(
    "invalid-value",
    {"en": "'{key}' cannot be '{found}': {reason}.", "th": "'{key}' เป็น '{found}' ไม่ได้: {reason}"},
)

# Files and the book

BAD_NAME = Rule(
    "bad-name",
    {"en": "The file name '{found}' cannot stand in an address.", "th": "ชื่อไฟล์ '{found}' ใช้เป็นที่อยู่เว็บไม่ได้"},
    {
        "en": "Name it with lower-case letters a–z and digits, parted by hyphens{example}.",
        "th": "ตั้งชื่อด้วยตัวอักษร a–z ตัวเล็กกับตัวเลข คั่นด้วยขีดกลาง{example}",
    },
)
WRONG_SUFFIX = Rule(
    "wrong-suffix",
    {"en": "The file name ends in '{found}'.", "th": "ชื่อไฟล์ลงท้ายด้วย '{found}'"},
    {"en": "Rename it to '{wanted}'.", "th": "เปลี่ยนชื่อเป็น '{wanted}'"},
)
UNKNOWN_FILE = Rule(
    "unknown-file",
    {"en": "'{found}' has no place here.", "th": "'{found}' ไม่มีที่ใช้ในโฟลเดอร์นี้"},
    {"en": "{way_out}", "th": "{way_out}"},
)
OUTSIDE_LINK = Rule(
    "outside-link",
    {"en": "'{found}' is a link that leads out of the book.", "th": "'{found}' เป็นลิงก์ที่ชี้ออกไปนอกคลัง"},
    {"en": "Put the file itself here.", "th": "นำตัวไฟล์มาวางไว้ที่นี่แทน"},
)
WRONG_FOLDER = Rule(
    "wrong-folder",
    {
        "en": "'{found}' is the id of {kind}, but the file is in the folder of {folder_kind}.",
        "th": "'{found}' เป็นรหัสของ{kind} แต่ไฟล์อยู่ในโฟลเดอร์ของ{folder_kind}",
    },
    {"en": "Move the file to '{folder}/', or mend the id.", "th": "ย้ายไฟล์ไปที่ '{folder}/' หรือแก้รหัส"},
)
UNKNOWN_KIND = Rule(
    "unknown-kind",
    {
        "en": "Nothing tells what sort of record this is.",
        "th": "บอกไม่ได้ว่านี่เป็นระเบียนประเภทใด",
    },
    {
        "en": "Give it an id such as 'id: C0001', or put it in studies/, patterns/, lessons/ or adaptations/.",
        "th": "ใส่รหัส เช่น 'id: C0001' หรือวางไว้ใน studies/ patterns/ lessons/ หรือ adaptations/",
    },
)
DUPLICATE_ID = Rule(
    "duplicate-id",
    {"en": "The id '{found}' also belongs to {other}.", "th": "รหัส '{found}' ซ้ำกับ {other}"},
    {
        "en": "Give one of the two an id that has never been used; {free} is free.",
        "th": "เปลี่ยนรหัสของระเบียนหนึ่งเป็นรหัสที่ไม่เคยใช้ เช่น {free}",
    },
)
DUPLICATE_SLUG = Rule(
    "duplicate-slug",
    {"en": "The address '{slug}' already belongs to {other}.", "th": "ที่อยู่ '{slug}' ซ้ำกับ{other}"},
    {"en": "Give the file another name.", "th": "ตั้งชื่อไฟล์ใหม่"},
)
NAME_MISMATCH = Rule(
    "name-mismatch",
    {
        "en": "The list calls itself '{found}', but its file is named '{stem}.yml'.",
        "th": "รายการนี้ชื่อ '{found}' แต่ไฟล์ชื่อ '{stem}.yml'",
    },
    {"en": "Let the two agree.", "th": "ตั้งชื่อทั้งสองให้ตรงกัน"},
)
TERM_TOO_MANY = Rule(
    "term-too-many",
    {
        "en": "'{found}' is not one of the terms of '{list}', and the site acts on just those.",
        "th": "'{found}' ไม่อยู่ในรายการ '{list}' ซึ่งเว็บไซต์ใช้ทำงานตามคำที่กำหนดไว้เท่านั้น",
    },
    {
        "en": "Take it out: a book may reword the terms of this list, not add to them. They are: {ids}.",
        "th": "ลบออก รายการนี้แก้ถ้อยคำได้แต่เพิ่มคำไม่ได้ คำที่ใช้ได้คือ {ids}",
    },
)
TERM_LACKING = Rule(
    "term-lacking",
    {
        "en": "The list '{list}' lacks the term '{found}', which the site acts on.",
        "th": "รายการ '{list}' ขาดคำ '{found}' ซึ่งเว็บไซต์ต้องใช้",
    },
    {
        "en": "Put it back: a book may reword the terms of this list, not drop one.",
        "th": "ใส่กลับเข้าไป รายการนี้แก้ถ้อยคำได้แต่ตัดคำไม่ได้",
    },
)
DUPLICATE_NAME = Rule(
    "duplicate-name",
    {
        "en": "'{found}' is the {key} of an earlier item of '{list}' too, on line {first}.",
        "th": "'{found}' เป็น {key} ของรายการก่อนหน้าใน '{list}' อยู่แล้ว ที่บรรทัด {first}",
    },
    {"en": "Give each its own, or keep one of the two.", "th": "ตั้งชื่อให้ต่างกัน หรือเหลือไว้รายการเดียว"},
)
STRANGE_LINE = Rule(
    "strange-line",
    {"en": "This line says nothing of two texts: '{found}'.", "th": "บรรทัดนี้ไม่ได้บอกว่าข้อความคู่ใดตรงกัน: '{found}'"},
    {
        "en": "Nobody need write in this file. Delete the line; `casebook translate status {id}` tells what is left.",
        "th": "ไฟล์นี้ไม่ต้องเขียนเอง ลบบรรทัดนี้ แล้วดูว่ายังเหลืออะไรด้วยคำสั่ง `casebook translate status {id}`",
    },
    Severity.WARNING,
)
NO_SUCH_RECORD = Rule(
    "no-such-record",
    {
        "en": "This file tells of the translation of {found}, and no record has that id.",
        "th": "ไฟล์นี้เก็บสถานะการแปลของ {found} แต่ไม่มีระเบียนรหัสนี้",
    },
    {"en": "Delete the file.", "th": "ลบไฟล์นี้ทิ้ง"},
    Severity.WARNING,
)
NO_FILE = Rule(
    "no-file",
    {"en": "There is no file or folder '{found}'.", "th": "ไม่มีไฟล์หรือโฟลเดอร์ '{found}'"},
    {"en": "Check how it is written.", "th": "ตรวจว่าพิมพ์ชื่อถูกหรือไม่"},
)
NO_SETTINGS = Rule(
    "no-settings",
    {"en": "The book has no 'book.yml'.", "th": "คลังนี้ไม่มีไฟล์ 'book.yml'"},
    {
        "en": "Add one that gives the book its name, publisher and licence.",
        "th": "เพิ่มไฟล์นี้เพื่อระบุชื่อคลัง ผู้จัดพิมพ์ และสัญญาอนุญาต",
    },
)
NO_BOOK = Rule(
    "no-book",
    {"en": "There is no folder '{found}'.", "th": "ไม่มีโฟลเดอร์ '{found}'"},
    {"en": "Name the folder that holds the records.", "th": "ระบุโฟลเดอร์ที่เก็บระเบียน"},
)

# What was released

BAD_LINE = Rule(
    "bad-line",
    {"en": "This is no line of the list: '{found}'.", "th": "บรรทัดนี้ไม่ใช่รูปแบบของรายการ: '{found}'"},
    {
        "en": "The program writes this list. Bring the line back as it was; it looks like: {example}",
        "th": "รายการนี้โปรแกรมเป็นผู้เขียน ให้นำบรรทัดเดิมกลับมา ซึ่งมีรูปแบบนี้: {example}",
    },
)
VERSION_ORDER = Rule(
    "version-order",
    {
        "en": "Version {found} of {id} stands where version {wanted} should, or is older than the one before it.",
        "th": "เวอร์ชัน {found} ของ {id} อยู่ในที่ของเวอร์ชัน {wanted} หรือวันที่มาก่อนเวอร์ชันก่อนหน้า",
    },
    {
        "en": "Versions are numbered from 1, without a gap, in order of their days. Bring the list back as it was.",
        "th": "เวอร์ชันนับจาก 1 ไม่เว้นเลข และเรียงตามวันที่ ให้นำรายการเดิมกลับมา",
    },
)
LOST_VERSION = Rule(
    "lost-version",
    {
        "en": "Version {number} of {id} was released, and its file is gone.",
        "th": "เวอร์ชัน {number} ของ {id} ออกไปแล้ว แต่ไฟล์หายไป",
    },
    {
        "en": "Bring {path} back from the repository's past: whoever cited it must find it.",
        "th": "กู้ {path} กลับมาจากประวัติใน git ผู้ที่อ้างไว้ต้องเปิดได้",
    },
)
LOST_RECORD = Rule(
    "lost-record",
    {"en": "{id} was released, and its file is gone.", "th": "{id} ออกเวอร์ชันไปแล้ว แต่ไฟล์ของระเบียนหายไป"},
    {
        "en": "Bring the record back. To take it off the lists, set 'status: withdrawn' and say why in 'withdrawal'.",
        "th": "นำไฟล์ระเบียนกลับมา ถ้าจะเลิกใช้ ให้ตั้ง 'status: withdrawn' และบอกเหตุผลใน 'withdrawal'",
    },
)
STRAY_VERSION = Rule(
    "stray-version",
    {"en": "This version is not in the list of what was released.", "th": "เวอร์ชันนี้ไม่อยู่ในรายการที่ออกแล้ว"},
    {
        "en": "Delete the file; `casebook release` makes versions and writes them into {list}.",
        "th": "ลบไฟล์นี้ คำสั่ง casebook release เป็นผู้สร้างเวอร์ชันและบันทึกลงใน {list}",
    },
)
BROKEN_SEAL = Rule(
    "broken-seal",
    {
        "en": "This is not what was released as version {number} of {id}.",
        "th": "ไฟล์นี้ไม่ตรงกับเวอร์ชัน {number} ของ {id} ที่ออกไป",
    },
    {
        "en": (
            "Bring the file back as it was. If something had to be taken out for reasons of law or privacy, tell it in "
            "the record's history as a removal, and let the line of {list} end in {found}"
        ),
        "th": (
            "นำไฟล์เดิมกลับมา ถ้าต้องนำเนื้อหาออกด้วยเหตุทางกฎหมายหรือความเป็นส่วนตัว ให้บอกไว้ในประวัติของระเบียนเป็นการนำออก "
            "และแก้ท้ายบรรทัดใน {list} เป็น {found}"
        ),
    },
)
UNREADABLE_VERSION = Rule(
    "unreadable-version",
    {
        "en": "Version {number} of {id} can no longer be read: {reason}",
        "th": "อ่านเวอร์ชัน {number} ของ {id} ไม่ได้แล้ว: {reason}",
    },
    {
        "en": (
            "A term that was once used stays in its list, marked with 'deprecated'. Where the form of records has "
            "changed, give the field its new name here and leave its words as they are; the check then tells the new "
            "seal."
        ),
        "th": (
            "คำที่เคยใช้แล้วต้องคงไว้ในรายการ โดยใส่ 'deprecated' กำกับ ถ้ารูปแบบของระเบียนเปลี่ยน ให้เปลี่ยนชื่อช่องในไฟล์นี้ตามรูปแบบใหม่ "
            "โดยไม่แก้ถ้อยคำ แล้วแก้ค่าแฮชตามที่โปรแกรมตรวจบอก"
        ),
    },
)

# Words that stand in for a value

MAPPING: Words = {"en": "a mapping of fields", "th": "ชุดของช่องข้อมูล"}
LIST: Words = {"en": "a list", "th": "รายการ"}
TEXT: Words = {"en": "plain text", "th": "ข้อความธรรมดา"}
BILINGUAL: Words = {"en": "text in two languages", "th": "ข้อความสองภาษา"}
NUMBER: Words = {"en": "a number", "th": "ตัวเลข"}
YES_OR_NO: Words = {"en": "yes or no", "th": "yes หรือ no"}
NOTHING: Words = {"en": "empty", "th": "ค่าว่าง"}
