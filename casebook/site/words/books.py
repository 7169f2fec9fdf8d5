"""Words of the pages on the book as a whole: open data, its health, its contributors."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    # Open data
    "data_lead": (
        "คลังทั้งเล่มในรูปข้อมูล นำไปวิเคราะห์ ตรวจสอบ หรือพัฒนาต่อได้",
        "The whole book as data, to analyse, to check and to build on.",
    ),
    "data_title": ("ข้อมูลเปิดของ{}", "{}: open data"),
    "downloads": ("ดาวน์โหลด", "Downloads"),
    "data_csv": (
        "{} ตารางสำหรับ Excel และโปรแกรมสถิติ รวมเป็น ZIP เดียว มีคำอธิบายตารางตามมาตรฐาน Frictionless",
        "{} tables for spreadsheets and statistics in one ZIP, described after the Frictionless standard.",
    ),
    "data_json": (
        "ทุกระเบียนครบทุกช่องในแฟ้มเดียว สำหรับนักพัฒนา โครงสร้างบอกไว้ใน JSON Schema",
        "Every record in full in one file, for programs. JSON Schema tells its shape.",
    ),
    "data_sqlite": (
        "ตารางชุดเดียวกับ CSV ในฐานข้อมูลแฟ้มเดียว ใช้คำสั่ง SQL ได้ทันที",
        "The tables of the CSV in one database file, ready for SQL.",
    ),
    "data_parts": ("แฟ้มประกอบ", "Parts of these"),
    "data_version": ("เวอร์ชัน", "Version"),
    "data_of_day": ("ข้อมูล ณ วันที่", "As of"),
    "data_records": ("จำนวนระเบียน", "Records"),
    "cite_data": ("อ้างอิงข้อมูลชุดนี้", "Cite the data"),
    "data_use": ("ก่อนใช้ข้อมูล", "Before you use them"),
    "data_use_tables": (
        "ระเบียนแต่ละเรื่องเป็นหนึ่งแถวในตาราง records และอีกหนึ่งแถวในตารางของระเบียนชนิดนั้น โดยใช้ id เดียวกัน "
        "สิ่งที่มีได้หลายรายการ เช่น ผลหรือแหล่งที่มา แยกเป็นตารางของตัวเอง และบอก record_id ไว้ทุกแถว",
        "A record is one row of the table records and one of the table of its kind, under the same id. What there may be "
        "several of, such as outcomes and sources, has a table of its own, with the record_id in every row.",
    ),
    "data_use_languages": (
        "ข้อความสองภาษาแยกเป็นสองคอลัมน์ ลงท้ายด้วย _th และ _en ถ้าช่องว่าง แสดงว่ายังไม่มีข้อความในภาษานั้น",
        "Text in two languages stands in two columns, which end in _th and _en. An empty one means that the language is "
        "lacking.",
    ),
    "data_use_texts": (
        "ข้อความเขียนด้วย Markdown ส่วน [@รหัส] อ้างแหล่งที่มาของระเบียนเดียวกัน และ [[P0001]] โยงไประเบียนอื่น",
        "Texts are Markdown; [@key] cites a source of the same record, and [[P0001]] refers to another record.",
    ),
    "data_use_dates": (
        "ปีเป็นคริสต์ศักราช วันที่เขียนตาม ISO 8601 ละเอียดเท่าที่รู้ เช่น 2013 หรือ 2013-05",
        "Years are Gregorian; dates follow ISO 8601 and are as exact as is known: 2013 or 2013-05.",
    ),
    "data_use_csv": (
        "แฟ้ม CSV เป็น UTF-8 ที่มี BOM เปิดใน Excel แล้วอ่านภาษาไทยได้ทันที ช่องที่ขึ้นต้นด้วย = + - หรือ @ มี ' นำหน้า "
        "เพื่อไม่ให้โปรแกรมถือเป็นสูตร ถ้าเขียนโปรแกรมอ่านแฟ้ม ให้ตัด ' นั้นออก",
        "The CSV files are UTF-8 with a byte order mark, so that Excel shows Thai. A cell that begins with =, +, - or @ has "
        "' before it, lest it be taken for a formula; a program that reads the files takes it away.",
    ),
    "data_use_status": (
        "ไม่มีระเบียนที่ยังเป็นร่าง ส่วนระเบียนที่ถูกถอนแล้วยังอยู่ในข้อมูล ให้ดูช่อง status",
        "Drafts are not part of the data. Withdrawn records are: look at status.",
    ),
    "data_use_version": (
        "เวอร์ชันเดียวกันมีเนื้อหาเดียวกันเสมอ สร้างแฟ้มจากต้นฉบับชุดเดิมก็ได้แฟ้มเดิมทุกไบต์ ยกเว้น ZIP และ SQLite "
        "ซึ่งอาจจัดเรียงข้างในต่างกันเมื่อโปรแกรมที่สร้างเป็นคนละรุ่น",
        "The same version always has the same content. From the same sources, the files come out the same to the byte; "
        "ZIP and SQLite alone may be laid out otherwise by other releases of the software that writes them.",
    ),
    "codebook": ("พจนานุกรมข้อมูล", "Codebook"),
    "codebook_intro": (
        "ทุกตารางและทุกช่อง สร้างจากโครงสร้างเดียวกับที่ใช้ตรวจระเบียน",
        "Every table and field, made from the models that records are checked by.",
    ),
    "vocabularies": ("ชุดคำ", "Vocabularies"),
    "vocabularies_intro": (
        "ช่องที่เลือกจากชุดคำ มีได้เฉพาะรหัสในชุดนั้น",
        "A field that takes terms of a list holds one of these ids.",
    ),
    "type_string": ("ข้อความ", "text"),
    "type_integer": ("จำนวนเต็ม", "whole number"),
    "type_number": ("ตัวเลข", "number"),
    "type_boolean": ("จริงหรือเท็จ", "true or false"),
    "type_date": ("วันที่", "date"),
    "type_term": ("คำจากชุด", "term of"),
    "always": ("มีทุกแถว", "in every row"),
    "leads_to": ("ตรงกับ id ใน", "an id of"),
    "health_lead": (
        "อะไรครบแล้วและอะไรยังขาด ทั้งเนื้อหา การแปล หลักฐาน การทบทวน และแหล่งที่มา คำนวณใหม่จากระเบียนทุกชิ้นทุกครั้งที่สร้างเว็บไซต์",
        "What is there and what is wanting, in content, translation, evidence, review and sources. It is worked out from "
        "all records each time the site is built.",
    ),
    "health_on_day": ("ซึ่งเป็นวันที่สร้างเว็บไซต์", "(the day on which the site was built)."),
    "health_on_change": (
        "ซึ่งเป็นวันที่แก้ไขระเบียนครั้งล่าสุด กำหนดที่มาถึงหลังวันนี้จึงยังไม่นับว่าเลยกำหนด",
        "(the day of the last change to a record; what falls due later is not yet counted as late).",
    ),
    "health_file": ("ข้อมูลเดียวกันเป็นไฟล์ JSON", "The same as JSON"),
    "health_measure": ("เรื่อง", "Measure"),
    "health_good": ("เป็นตามที่ควร", "As it should be"),
    "health_record": ("ระเบียน", "Record"),
    "health_wants": ("ยังขาดอะไร", "What is wanting"),
    "health_none": ("ไม่มีระเบียนใดขาดในเรื่องนี้", "No record wants anything here."),
    "health_none_due": ("ยังไม่มีระเบียนใดกำหนดวันทบทวนครั้งต่อไป", "No record has a date for its next review."),
    "health_no_links": (
        "ส่วนลิงก์ใดเปิดไม่ได้แล้ว ยังไม่มีผลตรวจ",
        "Whether each link still answers has not been looked at.",
    ),
    "health_completeness": (
        "ระเบียนครบเมื่อมีทุกส่วนที่ระเบียนประเภทนั้นมีได้ และทุกข้อความมีสองภาษา",
        "A record is complete when it has every part that its kind can have, and every text in both languages.",
    ),
    "health_translation": (
        "นับข้อความที่มีสองภาษา มีผู้ยืนยันว่าตรงกันตามที่เขียนอยู่ขณะนี้ และไม่ใช่คำแปลจากเครื่องที่ยังไม่มีคนตรวจ",
        "A text counts when it is there in both languages, somebody has found the two to agree as they stand, and neither "
        "was left as a machine made it.",
    ),
    "health_evidence": (
        "ผลที่มีเพียงผู้กล่าวไว้ (ระดับ 0) ยังไม่นับว่ามีหลักฐาน ส่วนผลที่ไม่ดีหรือไม่เห็นผล นับเท่ากับผลที่ดี",
        "An outcome that is only stated (level 0) does not count. A bad or null result counts as much as a good one.",
    ),
    "health_reviews": (
        "นับระเบียนที่มีผู้อื่นนอกจากผู้เขียนตรวจแล้ว ตารางแสดงระเบียนที่กำหนดวันทบทวนครั้งต่อไปไว้",
        "Records that somebody other than the author has checked. The table has those with a date for the next review.",
    ),
    "health_sources": (
        "หน้าเว็บอาจหายไปได้ จึงนับเฉพาะแหล่งที่มีสำเนาถาวรหรือรหัส DOI",
        "A web page may vanish, so only sources with an archived copy or a DOI count.",
    ),
    "health_patterns": (
        "แบบแผนมีกรณีพอเมื่อเป็นแก่นของกรณีศึกษาจากองค์กรอย่างน้อย {} แห่ง",
        "A pattern has enough cases when it is at the core of cases from {} organisations.",
    ),
    "health_lessons": (
        "บทเรียนที่มาจากกรณีเดียวอาจใช้ได้เฉพาะที่นั้น จึงนับเมื่อมีตั้งแต่สองกรณี",
        "A lesson of a single case may hold for that place alone, so two are asked for.",
    ),
    "health_adaptations": (
        "แนวทางที่บอกว่ามีผู้ทำจริงควรมีแหล่งที่มาที่เก่าไม่เกิน {} ปี มิฉะนั้นสถานะอาจไม่เป็นปัจจุบันแล้ว แนวคิดของคลังไม่อยู่ในการนับนี้",
        "An adaptation that is said to have been done wants a source no older than {} years, or its state may no longer "
        "hold. Ideas are not counted.",
    ),
    "contributors_lead": (
        "ใครเขียน แปล และทบทวนระเบียนใด เรียงตามหน้าที่ ชื่อมาจากที่ระเบียนแต่ละชิ้นบันทึกไว้",
        "Who wrote, translated and reviewed which record, by role, as each record tells.",
    ),
    "publisher_writes": (
        "ระเบียนที่ไม่ได้ระบุชื่อผู้เขียน มีผู้จัดพิมพ์คลังเป็นผู้เขียนและรับผิดชอบ",
        "Of records that name no author, the publisher of the book is the author and answers for them.",
    ),
    "contributors_how": (
        "ผู้ที่ช่วยเขียน แก้ แปล หรือทบทวน ใส่ชื่อของตนในระเบียนได้",
        "Whoever writes, mends, translates or reviews may be named in the record.",
    ),
    "n_records": ("{} ระเบียน", "{} records"),
    "n_records_one": ("{} ระเบียน", "{} record"),
}
"""In Thai, then in English, by key."""
