"""Words of the frame round every page, of the hubs, and of pages that stand outside both languages."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    # The shell
    "skip": ("ข้ามไปที่เนื้อหา", "Skip to content"),
    "home": ("หน้าแรก", "Home"),
    "contents": ("ในหน้านี้", "On this page"),
    "language_switch": ("ภาษา", "Language"),
    "edit": ("แก้ไขหน้านี้", "Edit this page"),
    "light": ("โหมดสว่าง", "Light mode"),
    "dark": ("โหมดมืด", "Dark mode"),
    "theme": ("สีหน้าจอ", "Colour scheme"),
    "menu": ("เมนู", "Menu"),
    "published_by": ("จัดทำโดย", "Published by"),
    "licence": ("สัญญาอนุญาต", "Licence"),
    "short_address": ("ที่อยู่สั้น", "Short address"),
    "updated": ("ปรับปรุง", "Updated"),
    "breadcrumb": ("ตำแหน่งในคลัง", "Breadcrumb"),
    "sections": ("หมวดต่าง ๆ ของคลัง", "Parts of the casebook"),
    "search": ("ค้นหา", "Search"),
    "back_to_top": ("กลับขึ้นด้านบน", "Back to top"),
    # Kinds and hubs
    "case": ("กรณีศึกษา", "Case"),
    "pattern": ("แบบแผน", "Pattern"),
    "lesson": ("บทเรียน", "Lesson"),
    "adaptation": ("แนวทางปรับใช้", "Adaptation"),
    "cases": ("กรณีศึกษา", "Cases"),
    "patterns": ("แบบแผน", "Patterns"),
    "lessons": ("บทเรียน", "Lessons"),
    "adaptations": ("แนวทางปรับใช้", "Adaptations"),
    "glossary": ("อภิธานศัพท์", "Glossary"),
    "sources": ("แหล่งที่มา", "Sources"),
    "data": ("ข้อมูลเปิด", "Open data"),
    "about": ("เกี่ยวกับคลัง", "About"),
    "contributors": ("ผู้ร่วมจัดทำ", "Contributors"),
    "health": ("สภาพข้อมูลในคลัง", "Health of the book"),
    "term": ("คำศัพท์", "Term"),
    "page": ("หน้าอธิบาย", "Page"),
    "cases_lead": (
        "หน่วยงานหนึ่งทำอะไรจริง ได้ผลหรือไม่ และรู้ได้อย่างไร ทุกข้อมีแหล่งที่มา",
        "What one organisation really did, whether it worked and how one knows. Every statement has its source.",
    ),
    "patterns_lead": (
        "ปัญหาที่พบซ้ำในหลายแห่ง กับทางออกที่กรณีศึกษามีร่วมกัน เริ่มจากคำถามที่ใกล้กับงานของคุณ",
        "Problems that come back again and again, and the solutions that cases share. Begin with the question nearest you.",
    ),
    "lessons_lead": (
        "สิ่งที่กรณีศึกษาสอนเรา ข้อใดควรทำ ข้อใดควรเลี่ยง และข้อใดแล้วแต่สถานการณ์",
        "What the cases teach: what to do, what to avoid, and what depends.",
    ),
    "adaptations_lead": (
        "จากที่อื่นมาถึงที่นี่ ต้องคงอะไร ปรับอะไร และอาศัยกฎหมายใด ข้อที่เป็นแนวคิดมีป้ายบอกไว้ทุกแห่ง",
        "From there to here: what to keep, what to change and which law to stand on. Ideas are marked as ideas.",
    ),
    "glossary_lead": (
        "คำที่ใช้ในคลังนี้ คู่คำไทยกับอังกฤษ และความหมายที่ใช้ในที่นี้",
        "The words that this casebook uses, in Thai and English, and what they mean here.",
    ),
    "sources_lead": (
        "สิ่งพิมพ์ทุกชิ้นที่คลังนี้อ้าง เป็นแหล่งประเภทใด อ่านมากน้อยเพียงใด และใช้ในระเบียนใด",
        "Every publication that this casebook cites: what sort it is, how much of it was read, and where it is used.",
    ),
    # Hubs
    "problem_index": ("ฉันกำลังเจอปัญหานี้", "I have this problem"),
    "problem_intro": (
        "เริ่มจากปัญหา แล้วไปถึงแบบแผนที่มีคนลองแล้ว",
        "Begin with the problem and find a pattern that others have tried.",
    ),
    "thread": ("ตามเส้นเรื่องจากทั่วโลกมาถึงที่นี่", "Follow the thread from the world to here"),
    "thread_intro": (
        "กรณีศึกษาทุกเรื่องร้อยเข้ากับแบบแผนและบทเรียน กรอบเข้มคือเส้นเรื่องของ{}",
        "Each case is tied to patterns and lessons. The filled boxes follow {}.",
    ),
    "spine": ("บทเรียนที่เป็นแกนของคลัง", "The lessons that carry the book"),
    "inside": ("ในคลังมีอะไร", "What is inside"),
    "n_cases_doors": ("{} เรื่อง", "{} in all"),
    "new": ("มีอะไรใหม่", "What is new"),
    "new_intro": ("การแก้ไขทุกครั้งเล่าไว้เป็นถ้อยคำ", "Every change is told in words."),
    "follow": ("ติดตามผ่าน", "Follow by"),
    "read_case": ("อ่าน{}", "Read {}"),
    "all_of": ("ดูทั้งหมด {} รายการ", "See all {}"),
    "none_yet": ("ยังไม่มีระเบียนในหมวดนี้", "There are no records here yet."),
    "letters": ("ไปที่อักษร", "Go to letter"),
    "used_in": ("ใช้ใน", "used in"),
    "alias": ("ตัวสะกดและชื่ออื่น", "Also"),
    # Gateway, short addresses, 404
    "choose": ("เลือกภาษา", "Choose a language"),
    "open_page": ("เปิดหน้าภาษาไทย", "Open the English page"),
    "read_in": ("อ่านเป็นภาษาไทย", "Read in English"),
    "not_found": ("ไม่พบหน้านี้", "Page not found"),
    "not_found_text": (
        "ที่อยู่อาจพิมพ์ผิดหรือไม่มีหน้านี้อยู่ ระเบียนทุกชิ้นเปิดได้ด้วยรหัส เช่น {}",
        "The address may be mistyped. Every record opens by its number, for example {}.",
    ),
    "name": ("ไทย", "English"),
}
"""In Thai, then in English, by key."""
