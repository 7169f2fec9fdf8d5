"""A case: what one organisation really did, with sources."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from casebook.model.base import Strict, about
from casebook.model.dates import PartialDate
from casebook.model.outcome import Outcome
from casebook.model.place import Place
from casebook.model.record import Proposal, Record
from casebook.model.refs import Citation, Kind, LessonId, PatternInstance
from casebook.model.text import Line, Prose, Text
from casebook.model.vocabularies import (
    AgencyType,
    Cofog,
    Facet,
    LevelOfGovernment,
    OrganisationType,
    ParticipationLevel,
    PartnerRole,
    PartyKind,
    ReturnBasis,
    Stage,
    TargetGroup,
    Theme,
)


class Organisation(Strict):
    """The body that owns the case."""

    name: Line = about("Its name.", th="ชื่อหน่วยงาน")
    type: OrganisationType | None = about(
        "What sort of body it is.", th="ประเภทองค์กร", example="local_government", default=None
    )
    agency_type: AgencyType | None = about(
        "Its type in the book's own list of agencies.", th="ประเภทหน่วยงานของรัฐ", default=None
    )


class Partner(Strict):
    """A body that took part."""

    name: Line = about("Its name.", th="ชื่อหน่วยงาน")
    role: PartnerRole = about("What it did.", th="บทบาท", example="funder")
    note: Text | None = about("More, in a sentence.", th="รายละเอียด", default=None)


class Narrative(Strict):
    """The story under fixed headings, so that cases can be compared."""

    problem: Prose = about("What was wrong, and for whom.", th="ปัญหาคืออะไร ใครเดือดร้อน")
    context: Prose | None = about("What one must know of the place and time.", th="บริบทของสถานที่และเวลา", default=None)
    what_was_done: Prose = about("What was done, in order.", th="ทำอะไรบ้างตามลำดับ")
    participation: Prose | None = about("How people took part.", th="ประชาชนมีส่วนร่วมอย่างไร", default=None)
    results: Prose = about("What came of it.", th="เกิดผลอะไร")
    challenges: Prose | None = about("What was hard or failed.", th="อุปสรรคและสิ่งที่ไม่สำเร็จ", default=None)
    conditions: Prose | None = about("What it needs in order to work.", th="เงื่อนไขที่ทำให้สำเร็จ", default=None)
    spread: Prose | None = about("Where it went, and what became of it.", th="ขยายไปที่ใด และเป็นอย่างไรต่อ", default=None)
    analysis: Prose | None = about(
        "What we make of it; our reading, marked as such.", th="บทวิเคราะห์ของเรา", default=None
    )


class ModelPart(Strict):
    """A role, step or tool of the model."""

    name: Line = about("What it is called.", th="ชื่อ")
    does: Text = about("What it does.", th="ทำอะไร")


class Condition(Strict):
    """What one side must bring, or may expect."""

    of: Line = about("Whose condition it is.", th="เงื่อนไขของใคร")
    terms: tuple[Text, ...] = about("What is asked or promised.", th="ขออะไรหรือสัญญาอะไร")


class WorkingModel(Strict):
    """How the model works: principle, roles, steps, tools, conditions."""

    principle: Text | None = about("The guiding sentence.", th="หลักยึดในประโยคเดียว", default=None)
    lead: Prose | None = about("The model in a paragraph.", th="วิธีทำงานในหนึ่งย่อหน้า", default=None)
    roles: tuple[ModelPart, ...] = about("Who takes which part.", th="ใครทำหน้าที่อะไร", default=())
    steps: tuple[ModelPart, ...] = about("The steps, in order.", th="ขั้นตอนตามลำดับ", default=())
    tools: tuple[ModelPart, ...] = about("The tools in use.", th="เครื่องมือที่ใช้", default=())
    conditions: tuple[Condition, ...] = about(
        "What each side brings and may expect.", th="แต่ละฝ่ายต้องทำอะไรและหวังอะไรได้", default=()
    )


class Party(Strict):
    """Someone who invests."""

    who: Line = about("Who it is.", th="ใคร")
    kind: PartyKind = about("What sort of party.", th="ประเภทผู้ลงทุน", example="citizen")
    puts_in: Text = about("What they put in.", th="ลงอะไร")
    gains: Text | None = about("What they hope to gain.", th="หวังได้อะไร", default=None)


class Return(Strict):
    """Something that came back, or was hoped to."""

    to: PartyKind = about("To whom it comes back.", th="กลับคืนถึงใคร", example="citizen")
    what: Text = about("What comes back.", th="ได้อะไรกลับมา")
    basis: ReturnBasis = about(
        "Whether it was hoped for, stated or measured.", th="หวังไว้ มีผู้กล่าว หรือวัดแล้ว", example="stated"
    )


class Investment(Strict):
    """The case through the investor's lens: who puts in what, who decides, what comes back."""

    lead: Text | None = about("The investment in a sentence or two.", th="การลงทุนในหนึ่งถึงสองประโยค", default=None)
    parties: tuple[Party, ...] = about("Who invests; the citizen first.", th="ใครลงทุนบ้าง เริ่มที่ประชาชน")
    decides: Text | None = about("Who decides, and where.", th="ใครตัดสินใจ ที่ไหน", default=None)
    leader: Text | None = about("Who holds the thread.", th="ใครรับผิดชอบตลอดทาง", default=None)
    returns: tuple[Return, ...] = about(
        "What was hoped for, stated or measured in return.",
        th="ผลตอบแทนที่หวัง ที่กล่าวถึง หรือที่วัดได้",
        name="ผลตอบแทน",
        default=(),
    )
    staff_gain: Text | None = about("What the staff gain.", th="เจ้าหน้าที่ได้อะไร", default=None)


class Event(Strict):
    """One event of the case's timeline."""

    date: PartialDate = about("When, as exactly as is known.", th="เมื่อใด ละเอียดเท่าที่รู้", example="2017-06-15")
    end: PartialDate | None = about("When it ended, if it took time.", th="สิ้นสุดเมื่อใด", default=None)
    event: Text = about("What happened.", th="เกิดอะไรขึ้น")
    disputed: bool = about("Whether sources give different dates.", th="แหล่งที่มาให้วันที่ต่างกันหรือไม่", default=False)


class Reading(Strict):
    """What one side of a conflict between sources says."""

    says: Text = about("What it says.", th="กล่าวว่าอย่างไร")
    sources: tuple[Citation, ...] = about("Who says so.", th="ใครกล่าว")


class Conflict(Strict):
    """A point on which the sources differ."""

    about_: Text = Field(
        alias="about", description="What they differ on.", json_schema_extra={"description_th": "ขัดกันเรื่องอะไร"}
    )
    readings: tuple[Reading, ...] = about("What each says.", th="แต่ละแหล่งว่าอย่างไร")


class Cost(Strict):
    """What it cost, as far as is known."""

    amount: str | None = about("The sum, digits only.", th="จำนวนเงิน ตัวเลขล้วน", example="500000", default=None)
    currency: str | None = about("ISO 4217 code.", th="รหัสสกุลเงิน ISO 4217", example="NOK", default=None)
    year: PartialDate | None = about("The year of the price.", th="ปีของราคา", default=None)
    covers: Text = about("What the sum covers, or what is known of money.", th="ครอบคลุมอะไร หรือรู้อะไรเรื่องเงิน")
    sources: tuple[Citation, ...] = about("Who says so.", th="ใครกล่าว")


class Recognition(Strict):
    """A prize or an official notice."""

    name: Line = about("The prize.", th="ชื่อรางวัล")
    by: Line | None = about("Who gave it.", th="ผู้มอบ", default=None)
    date: PartialDate | None = about("When.", th="เมื่อใด", default=None)
    note: Text | None = about("More, in a sentence.", th="รายละเอียด", default=None)
    sources: tuple[Citation, ...] = about("Who says so.", th="ใครกล่าว")


class OriginalName(Strict):
    """The name in the language of the place."""

    text: str = about("The name.", th="ชื่อ", example="Asker velferdslab")
    language: str = about("Its language, as a BCP 47 tag.", th="ภาษา ตาม BCP 47", example="no")


class Case(Record):
    """What one organisation really did, with sources."""

    kind: ClassVar[Kind] = Kind.CASE

    original_name: OriginalName | None = about(
        "The name in the language of the place.", th="ชื่อในภาษาท้องถิ่น", default=None
    )
    place: Place = about("Where it happened.", th="เกิดที่ไหน")
    level_of_government: tuple[LevelOfGovernment, ...] = about(
        "The level of government.", th="ระดับการปกครอง", example=["local"]
    )
    start: PartialDate = about("When it began.", th="เริ่มเมื่อใด", example="2013")
    end: PartialDate | None = about("When it ended, if it has.", th="สิ้นสุดเมื่อใด", default=None)
    ongoing: bool | None = about(
        "Whether it goes on; leave out when not known.", th="ยังดำเนินอยู่หรือไม่ เว้นไว้ถ้าไม่รู้", default=None
    )
    owner: Organisation | None = about("The body that owns it.", th="หน่วยงานเจ้าของเรื่อง", default=None)
    partners: tuple[Partner, ...] = about("The bodies that took part.", th="หน่วยงานที่ร่วม", default=())
    themes: tuple[Theme, ...] = about("The book's own themes.", th="หัวเรื่องของคลัง", default=())
    target_groups: tuple[TargetGroup, ...] = about("Whom it is for.", th="ทำเพื่อใคร", default=())
    size: Text | None = about("How many people or places took part.", th="ขนาด มีผู้ร่วมเท่าใด", default=None)
    stage: Stage | None = about(
        "How far the innovation has come.", th="นวัตกรรมมาถึงขั้นใด", example="implementing", default=None
    )
    facets: tuple[Facet, ...] = about("Facets of innovation.", th="แง่มุมของนวัตกรรม", default=())
    participation_level: ParticipationLevel | None = about(
        "How much say people had (IAP2).", th="ประชาชนมีส่วนร่วมระดับใด ตาม IAP2", example="collaborate", default=None
    )
    cofog: tuple[Cofog, ...] = about("The function of government (UN COFOG).", th="หน้าที่ของรัฐ ตาม COFOG", default=())
    narrative: Narrative = about("The story under fixed headings.", th="เรื่องเล่าตามหัวข้อที่กำหนด")
    model: WorkingModel | None = about("How the model works.", th="วิธีทำงาน", default=None)
    investment: Investment | None = about(
        "Who puts in what, who decides, what comes back.", th="ใครลงอะไร ใครตัดสินใจ ได้อะไรกลับมา", default=None
    )
    timeline: tuple[Event, ...] = about("What happened when.", th="เส้นเวลา", default=())
    outcomes: tuple[Outcome, ...] = about("What came of it, claim by claim.", th="ผลทีละข้อ", default=())
    not_known: tuple[Text, ...] = about("What is not known.", th="สิ่งที่ยังไม่รู้", default=())
    conflicts: tuple[Conflict, ...] = about("Where the sources differ.", th="จุดที่แหล่งที่มาขัดกัน", default=())
    cost: Cost | None = about("What it cost.", th="ค่าใช้จ่าย", default=None)
    recognition: tuple[Recognition, ...] = about("Prizes and official notice.", th="รางวัลและการยอมรับ", default=())
    patterns: tuple[PatternInstance, ...] = about("The patterns that it shows.", th="แบบแผนที่เห็นในเรื่องนี้", default=())
    lessons: tuple[LessonId, ...] = about(
        "The lessons that it teaches.", th="บทเรียนจากเรื่องนี้", example=["L0001"], default=()
    )
    proposal: Proposal | None = about(
        "What could be done here; our own proposal.", th="ข้อเสนอของเราว่าทำอะไรได้ที่นี่", default=None
    )
