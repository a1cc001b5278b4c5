#!/usr/bin/env python3
"""Makes the messy registers beside it: python3 make.py. Everybody in them is made up. The same bytes each time.

What a test expects of each is in the .expected beside it, read and corrected by hand; it is not made here."""
import os, zipfile, zlib
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
HEADINGS = ("clientnummer voornaam achternaam geslacht geboortedatum nationaliteit groep leerroute leerbaarheidstoets taalniveau "
            "start_inburgering wijk email telefoon straat postcode plaats coach").split()


def person(number, **other):
    p = dict(zip(HEADINGS, [str(number), "Amina", f"Haddad{number}", "vrouw", "01-02-1990", "Syrische", "Asielstatushouder", "B1-route",
                            "B1 haalbaar", "A2", "08-05-2022", "Overvecht", f"amina.{number}@example.org", "0612345678",
                            f"Voorbeeldstraat {number}", "3518 KE", "Utrecht", "coach.een@example.org"]))
    p.update(other)
    return p


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data)


def table(rows, headings=HEADINGS, sep=";", end="\r\n"):
    return end.join([sep.join(headings)] + [sep.join(p.get(h, "") for h in headings) for p in rows]) + end


def text(name, content, encoding="utf-8"):
    write(name, content.encode(encoding))


def lines(*rows, sep=";", end="\r\n"):
    return "".join(sep.join(r) + end for r in rows)


# ---- text ----------------------------------------------------------------------------------------------------------------------------
text("utf8-mark-semicolon.csv", "\ufeff" + table([person(100001), person(100002, voornaam="Zoë", achternaam="Çelik")]))
text("comma-quotes.csv", lines(
    ["Clientnummer", "Voornaam", "Achternaam", "Geboortedatum", "Adres", "E-mail"],
    ["100001", "Amina", '"Haddad, A."', "1990-02-01", '"Kade 3, achter"', "amina@example.org"],
    ["100002", '"Jo ""Joop"""', "Silva", "1985-12-31", '"Plein 1,\nachterom"', "joop@example.org"],
    ["100003", "Noor", "Silva", "1985-12-30", '"Plein 1"', "noor@example.org"], sep=","))
text("quotes-beside-commas.csv", table([person(100001, straat='"Plein ""Oost"",""West"" 1"', wijk='"=H(""http://e.x/""&A1)"'),
                                      person(100002, straat='"""a"",""b"""')]).replace("coach\r\n", 'coach;"a(""b"",""x"")"\r\n', 1).replace(
                                          "coach.een@example.org\r\n", 'coach.een@example.org;""\r\n'))
text("quotes-beside-commas-and-unknown-headings.csv", lines(['"a(""b"",""x"",""y"")"', "schoenmaat"], ['"=H(""http://e.x/"",""x"")"', "38"]))
text("quote-astray-in-unknown-headings.csv", lines(['"maat" van schoenen', "kleur van jas"], ["38", "blauw"], sep=","))
text("tabs-utf16.txt", "\ufeff" + table([person(100001, voornaam="سارا"), person(100002, voornaam="Łukasz")], sep="\t"), "utf-16-le")
text("utf16-big-endian-without-mark.csv", table([person(100001, voornaam="Dvořák")]), "utf-16-be")
text("windows-1252.csv", table([person(100001, voornaam="Zoë", achternaam="Müller"), person(100002, voornaam="François", wijk="Vleuten–De Meern")]),
     "windows-1252")
text("excel-sep-line.csv", "sep=,\r\n" + table([person(100001), person(100002, taalniveau="Q9")], sep=","))
text("pipes-old-mac.csv", table([person(100001), person(100002)], sep="|", end="\r"))
text("titles-and-totals.csv", lines(
    ["Overzicht inburgeraars Wi2021", "", "", "", ""],
    ["Peildatum: 01-10-2023", "", "", "", ""],
    ["Wijk", "Overvecht", "", "", ""],
    ["", "", "", "", ""],
    ["Cliëntnummer", "Roepnaam", "Geslachtsnaam", "M/V", "Geb.datum"],
    ["100001", "Amina", "Haddad", "V", "01-02-1990"],
    ["", "", "", "", ""],
    ["100002", "Omar", "Totaal", "M", "03-04-1988"],
    ["", "Sam", "Aantal", "M", "05-06-1979"],
    ["100003", "", "", "", ""],
    ["Totaal", "", "", "", "4"],
    ["", "", "", "", "4"],
    ["Bron: registratiesysteem, vertrouwelijk", "", "", "", ""],
    ["Pagina 1 van 1", "", "", "", ""]))
text("other-headings.csv", lines(
    ["Cliëntnr.", "Voornamen", "Voorvoegsel", "Geslachtsnaam", "Sekse", "Geb. dat.", "Omschrijving nationaliteit", "Soort inburgeraar", "Gekozen leerroute",
     "Uitslag LBT", "NT2-niveau", "Startdatum inburgering", "Wijknaam", "E-mailadres", "Mobiel", "Straatnaam", "Huisnr.", "Huisletter", "PC", "Woonplaats",
     "Klantmanager", "Trajectstatus", "Opmerkingen"],
    ["100001", "Amina", "van der", "Berg", "v", "1-2-1990", "Syrische", "asiel", "B1", "haalbaar", "a1", "8-5-2022", "Overvecht", "amina@example.org",
     "06-12345678", "Kade", "12", "bis", "3518ke", "Utrecht", "coach.een@example.org", "Lopend", "belt graag"],
    ["100002", "Omar", "", "Silva", "m", "31-12-1985", "Turkse", "Gezinsmigrant", "Z", "nee", "<A1", "1-1-2023", "Oost", "omar@example.org", "+31612345678",
     "Plein", "1", "", "3518 KE", "Utrecht", "", "Verhuisd", ""]))
text("similar-headings.csv", lines(
    ["Clientnumer", "Vornaam", "Achternaam inburg.", "Geboortedatum kandidaat", "E-mailadres (privé)"],
    ["100001", "Amina", "Haddad", "01-02-1990", "amina@example.org"]))
text("spellings-of-values.csv", table([
    person(100001, geslacht="M", groep="asiel", leerroute="b1 route", leerbaarheidstoets="Haalbaar", taalniveau="a1"),
    person(100002, geslacht="Man", groep="nareiziger", leerroute="OR", leerbaarheidstoets="niet haalbaar", taalniveau="A1-"),
    person(100003, geslacht="m", groep="ex-AMV’er", leerroute="Z", leerbaarheidstoets="Ja", taalniveau="< A1"),
    person(100004, geslacht="F", groep="Gezins-/overige migrant", leerroute="zelfredzaamheidsroute", leerbaarheidstoets="nee", taalniveau="B1+"),
    person(100005, geslacht="vrouw", groep="overig", leerroute="Onderwijs", leerbaarheidstoets="nog niet afgenomen", taalniveau="niet getoetst"),
    person(100006, geslacht="X", groep="Gezinsmigrant", leerroute="n.t.b.", leerbaarheidstoets="", taalniveau="niveau A2"),
    person(100007, geslacht="onbekend", groep="toerist", leerroute="C-route", leerbaarheidstoets="misschien", taalniveau="26/30"),
    person(100008, geslacht="V", groep="Statushouder ", leerroute="B1-Route", leerbaarheidstoets="B1 HAALBAAR", taalniveau="C1")]))
text("dates.csv", table([person(100001 + i, geboortedatum=d) for i, d in enumerate([
    "1-2-1990", "01/02/1990", "1990-02-01", "1.2.1990", "1990/2/1", "19900201", "1 februari 1990", "1 Feb. 1990", "01-feb-1990", "1990-02-01 00:00:00",
    "1990-02-01T00:00:00Z", "01-02-1990 0:00", "32905", "1-2-90", "01 - 02 - 1990", "1 February 1990"])]))
text("doubtful-dates.csv", table([person(100001 + i, **d) for i, d in enumerate([
    {"geboortedatum": "00-00-1990"}, {"geboortedatum": "00-05-1990"}, {"geboortedatum": "19900000"}, {"geboortedatum": "1990"},
    {"geboortedatum": "01-01-1900"}, {"geboortedatum": "1-1-1901"}, {"geboortedatum": "0000-00-00"}, {"geboortedatum": "31-12-9999"},
    {"geboortedatum": "26/30"}, {"geboortedatum": "26"}, {"geboortedatum": "18 t/m 25"}, {"geboortedatum": "1-2-20"}, {"geboortedatum": "05/13/1990"},
    {"geboortedatum": "31-02-1990"}, {"geboortedatum": "01-02-2090"}, {"start_inburgering": "2022"}, {"start_inburgering": "00-05-2022"},
    {"start_inburgering": "8-5-22"}, {"start_inburgering": "2022-1"}, {"geboortedatum": "gisteren"}, {"geboortedatum": "2-1990"}])]))
text("damaged-numbers.csv", table([
    person(0, clientnummer="000123", email="a@example.org"), person(0, clientnummer="124.0", email="b@example.org", achternaam="B"),
    person(0, clientnummer="1,00126E+05", email="c@example.org", achternaam="C"), person(0, clientnummer="123", email="d@example.org", achternaam="D"),
    person(0, clientnummer="2-apr", email="e@example.org", achternaam="E"), person(0, clientnummer="Amina", email="f@example.org", achternaam="F"),
    person(0, clientnummer='="000127"', email="g@example.org", achternaam="G"), person(128, telefoon="612345678"), person(129, telefoon="6,12346E+08"),
    person(130, telefoon="31612345678"), person(131, telefoon="bel mij"), person(132, postcode="3518ke"), person(133, postcode="1000"),
    person(0, clientnummer="A-17", email="h@example.org", achternaam="H"), person(0, clientnummer="", email="i@example.org", achternaam="I")]))
text("addresses.csv", table([person(100001 + i, email='"' + e + '"') for i, e in enumerate([
    "mailto:amina@example.org", "Amina Haddad <amina2@example.org>", "amina3@example.org.", " amina4@example.org ;", "amina@example.org; omar@example.org",
    "amina@gmial.com", "amina@hotmail.con", "geen@example.org", "noreply@example.org", "info@school.example", "j.jansen@utrecht.nl",
    "consulent@vluchtelingenwerk.nl", "amina", "amina@example", "a b@example.org", "geen", "AMINA3@example.org", "amina5@gmail.com"])]))
text("misread-twice.csv", table([person(100001, voornaam="JosÃ©", achternaam="YÄ±ldÄ±z"), person(100002, voornaam="Jos\ufffd"),
                                person(100003, voornaam="José", achternaam="São João")]))
text("misread-with-mark.csv", "\ufeff" + table([person(100001, voornaam="سارا".encode().decode("cp1252", "replace").replace("\ufffd", "\x81"))]))
text("nothing-in-many-words.csv", table([
    person(100001, email="n.v.t.", telefoon="-", geboortedatum="#N/B", wijk="NULL", nationaliteit="Onbekend", straat="#REF!", taalniveau="-"),
    person(100002, email="onbekend", telefoon="0", geboortedatum="#WAARDE!", wijk="########", voornaam="-", achternaam="Geen", leerroute="?"),
    person(0, clientnummer="#N/A"), person(0, clientnummer="0", achternaam="Null", email="n@example.org")]))
text("without-addresses.csv", lines(["clientnummer", "voornaam", "achternaam", "geboortedatum"], ["100001", "Amina", "Haddad", "01-02-1990"],
                                    ["100002", "Omar", "Silva", ""]))
text("client-number-alone.csv", "clientnummer\r\n100001\r\n100002\r\n")
text("citizen-service-number.csv", table([person(100001, BSN="123456782")], HEADINGS + ["BSN"]))
text("bsn-instead-of-client-number.csv", lines(["BSN", "voornaam", "achternaam"], ["123456782", "Amina", "Haddad"]))
text("same-column-twice.csv", lines(["clientnummer", "achternaam", "email", "E-mail", "Email"], ["100001", "Haddad", "a@example.org", "b@example.org", "c@example.org"]))
text("headings-on-each-page.csv", table([person(100001), person(100002)]) + table([person(100003)]) + "Pagina 2;;;;;;;;;;;;;;;;;\r\n")
text("scripts-and-invisible-signs.csv", table([
    person(100001, voornaam="نمی\u200cدانم", achternaam="\u202eAmiri\u202c"), person(100002, voornaam="\u00a0Zoe\u0308\u200b ", achternaam="Te\u00adst"),
    person(100003, voornaam="ሰላም", achternaam="Tesfaye\u2003Bekele", wijk="Over\tvecht")]))
text("wrong-number-of-cells.csv", table([person(100001), person(100002)]) + "100003;Een;Twee\r\n" + ";".join(person(100004).values()) + ";te veel\r\n")
text("duplicates.csv", table([person(100001, achternaam="Haddad"), person(100001, achternaam="Karam", email="k@example.org"),
                             person(100003, achternaam="HADDAD"), person(100004, email="Amina.100001@Example.org"),
                             person(0, clientnummer="0100004", email="z@example.org")]))
text("who-left.csv", lines(["clientnummer", "achternaam", "inburgeringsstatus"], ["100001", "A", "Actief"], ["100002", "B", "Beëindigd - verhuisd"],
                           ["100003", "C", "Aan inburgeringsplicht voldaan"], ["100004", "D", "Ontheffing"], ["100005", "E", "Pauze"], ["100006", "F", ""]))
text("quote-without-end.csv", table([person(100001, straat='"Kade'), person(100002)]))
text("headings-alone.csv", table([]))
text("without-headings.csv", table([person(100001), person(100002)]).split("\r\n", 1)[1])
text("blank.csv", "\r\n;;;\r\n\r\n")
text("web-page.xls", "<html><body><table><tr><td>clientnummer</td></tr><tr><td>100001</td></tr></table></body></html>")
OLE = bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
write("old-excel.xls", OLE + bytes(504) + "Workbook".encode("utf-16-le") + bytes(496))
write("password.xlsx", OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480))

# ---- workbooks -----------------------------------------------------------------------------------------------------------------------
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
STYLES = (XML + f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/>'
          '<numFmt numFmtId="165" formatCode="[$-413]d\\ mmmm\\ yyyy"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts>'
          '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'
          '<xf numFmtId="165"/><xf numFmtId="49"/></cellXfs></styleSheet>')
TYPES = (XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>')
ROOT = (XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')


def column(i):
    name = ""
    i += 1
    while i:
        i, r = divmod(i - 1, 26)
        name = chr(65 + r) + name
    return name


class Date:
    """A cell with a number that its style shows as a day."""
    def __init__(self, serial, style=1):
        self.serial, self.style = serial, style


class Raw:
    """A cell as XML, with {r} where its name goes."""
    def __init__(self, xml):
        self.xml = xml


class Book:
    def __init__(self):
        self.strings, self.items, self.sheets = {}, [], []

    def string(self, value, item=None):
        if value not in self.strings:
            self.strings[value] = len(self.items)
            self.items.append(item or f'<si><t{" xml:space=" + chr(34) + "preserve" + chr(34) if value != value.strip() else ""}>{escape(value)}</t></si>')
        return self.strings[value]

    def cell(self, name, value):
        if value is None or value == "":
            return ""
        if isinstance(value, Raw):
            return value.xml.replace("{r}", name)
        if isinstance(value, Date):
            return f'<c r="{name}" s="{value.style}"><v>{value.serial}</v></c>'
        if isinstance(value, (int, float)):
            return f'<c r="{name}"><v>{value!r}</v></c>'
        return f'<c r="{name}" t="s"><v>{self.string(value)}</v></c>'

    def sheet(self, name, rows, state="", before="", after="", hidden_rows=(), first=1):
        """rows: lists of values, or None for a row that is not there"""
        body = ""
        for i, row in enumerate(rows, first):
            if row is not None:
                cells = "".join(self.cell(column(j) + str(i), v) for j, v in enumerate(row))
                body += f'<row r="{i}" spans="1:{len(row)}"{" hidden=" + chr(34) + "1" + chr(34) if i in hidden_rows else ""}>{cells}</row>'
        xml = XML + f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}<sheetData>{body}</sheetData>{after}</worksheet>'
        self.sheets.append((name, state, xml))
        return self

    def parts(self, properties=""):
        sheets = "".join(f'<sheet name="{escape(n)}" sheetId="{i + 7}"{" state=" + chr(34) + s + chr(34) if s else ""} r:id="rId{i}"/>'
                         for i, (n, s, _) in enumerate(self.sheets, 1))
        relations = "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(self.sheets) + 1))
        parts = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT,
                 "xl/workbook.xml": XML + f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}<sheets>{sheets}</sheets></workbook>',
                 "xl/_rels/workbook.xml.rels": XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + relations
                 + f'<Relationship Id="rId90" Type="{OFFICE}/styles" Target="styles.xml"/>'
                 + f'<Relationship Id="rId91" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'}
        for i, (_, _, xml) in enumerate(self.sheets, 1):
            parts[f"xl/worksheets/sheet{i}.xml"] = xml
        parts["xl/theme/theme1.xml"] = XML + '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"/>'
        parts["xl/styles.xml"] = STYLES
        parts["xl/sharedStrings.xml"] = XML + f'<sst xmlns="{MAIN}" count="{len(self.items)}" uniqueCount="{len(self.items)}">{"".join(self.items)}</sst>'
        return parts


def pack(name, parts):
    with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED) as z:
        for path, content in parts.items():
            info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, content, compresslevel=9)


SHORT = ["Clientnummer", "Voornaam", "Achternaam", "M/V", "Geboortedatum", "Groep", "Startdatum inburgering", "E-mailadres", "Telefoon"]


def short(number, **other):
    row = dict(zip(SHORT, [number, "Amina", f"Haddad{number}", "V", Date(32905), "asiel", Date(44689, 2), f"amina.{number}@example.org", 612345678]))
    row.update(other)
    return list(row.values())


b = Book()
b.string("Haddad rijk", '<si><r><rPr><b/></rPr><t>Haddad</t></r><r><t xml:space="preserve"> rijk</t></r></si>')
b.sheet("Inburgeraars", [SHORT, short(100001), short(100002, Achternaam="Haddad rijk", Geboortedatum=Date(32905.75, 3)),
                         short(100003, Telefoon="0612345678", Geboortedatum="01-02-1990"), short("000100004", Geboortedatum=32905)])
pack("excel.xlsx", b.parts())

b = Book().sheet("Export", [["Overzicht inburgeraars"], ["Peildatum", Date(45200)], None, SHORT, short(100001), short(100002), short(100003),
                            ["Totaal", None, None, None, None, None, None, None, Raw('<c r="{r}"><f>COUNTA(A5:A7)</f><v>3</v></c>')],
                            None, ["Bron: registratiesysteem"]], before='<dimension ref="A1:I10"/>', hidden_rows=(6,),
                 after='<autoFilter ref="A4:I7"/><mergeCells count="1"><mergeCell ref="A1:I2"/></mergeCells>')
pack("titles-totals-and-a-filter.xlsx", b.parts())

b = Book()
b.sheet("Oud", [SHORT] + [short(n) for n in (1, 2, 3)], state="hidden")
b.sheet("Codes", [["Code", "Omschrijving"], ["V", "vrouw"], ["M", "man"]])
b.sheet("Geheim", [["x"]], state="veryHidden")
b.sheet("2022", [SHORT, short(100001)])
b.sheet("2023", [SHORT, short(100002)])
pack("many-sheets.xlsx", b.parts())

b = Book().sheet("Mac", [SHORT, short(100001, Geboortedatum=Date(31443), **{"Startdatum inburgering": Date(43227)}), short(100002, Geboortedatum=31443,
                                                                                                        **{"Startdatum inburgering": Date(43227)})])
pack("days-from-1904.xlsx", b.parts('<workbookPr date1904="1"/>'))

# as libraries write it: other prefix, other part names, absolute targets, no names of cells, texts in the sheet, no styles
inline = lambda v: f'<x:c t="inlineStr"><x:is><x:t>{escape(v)}</x:t></x:is></x:c>'
rows = [["clientnummer", "achternaam", "geslacht", "email", "leerbaarheidstoets"], ["100001", "Haddad", "vrouw", "a@example.org", None],
        ["100002", "Silva", "man", "b@example.org", None]]
body = "".join("<x:row>" + "".join(inline(v) if v else '<x:c t="b"><x:v>1</x:v></x:c>' for v in r) + "</x:row>" for r in rows)
pack("as-libraries-write-it.xlsx", {
    "[Content_Types].xml": TYPES,
    "data/blad.xml": f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{body}</x:sheetData></x:worksheet>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="R1" Type="{OFFICE}/worksheet" Target="/data/blad.xml"/></Relationships>',
    "xl/workbook.xml": f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:sheets><x:sheet name="Blad" sheetId="1" r:id="R1"/></x:sheets></x:workbook>',
    "_rels/.rels": ROOT})

b = Book().sheet("Formules", [SHORT, short(Raw('<c r="{r}"><f>A1+1</f><v>100001</v></c>'), Achternaam=Raw('<c r="{r}" t="str"><f>UPPER(B2)</f><v>AMINA</v></c>'),
                                          **{"E-mailadres": Raw('<c r="{r}" t="str"><f>"a"&amp;"b"</f><v>ab@example.org</v></c>')}),
                             short(100002, Voornaam=Raw('<c r="{r}"><f>VLOOKUP(1,A:B,2)</f></c>'), **{"Groep": Raw('<c r="{r}" t="e"><f>X</f><v>#N/A</v></c>')}),
                             short(100003, Achternaam="=1+1", Voornaam="@SUM(A1)")])
pack("formulas.xlsx", b.parts())

b = Book().sheet("Leeg en ver", [SHORT, short(100001), short(100002)] + [None] * 7 + [short(100003) + [None, "losse opmerking"]], after=(
    '<mergeCells count="2"><mergeCell ref="A1:A1"/><mergeCell ref="F2:F3"/></mergeCells>'), before=(
    '<dimension ref="A1:XFD1048576"/><cols><col min="3" max="3" width="0" hidden="1"/><col min="12" max="16384" hidden="1"/></cols>'))
b.sheets[0] = (b.sheets[0][0], "", b.sheets[0][2].replace("</sheetData>", '<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>'))
pack("sparse-hidden-merged.xlsx", b.parts())

b = Book()
b.string("田中", '<si><t>田中</t><rPh sb="0" eb="2"><t>タナカ</t></rPh><phoneticPr fontId="1"/></si>')
b.string("Has_x005F_x", "<si><t>Has_x005F_x0041_x</t></si>")
b.string("regel", "<si><t>een_x000D_\ntwee</t></si>")
b.sheet("Tekst", [SHORT, short(100001, Achternaam="田中"), short(100002, Achternaam="Has_x005F_x"), short(100003, Voornaam="regel")])
pack("pronunciation-and-escapes.xlsx", b.parts())

b = Book().sheet("Nummers", [["Clientnummer", "Achternaam", "Geboortedatum", "Huisnummer", "Straat", "Telefoon"],
                            [100001.0, "A", Date(0), 12.0, "Kade", 31612345678],
                            [123456789012345678, "B", Date(60), Date(45384), "Plein", 612345678.0],
                            [Date(45384), "C", Date(-3), "2-4", "Laan", 1e21],
                            [Raw('<c r="{r}"><v>1.00004E5</v></c>'), "D", "1990-02-01", 0, "Weg", Raw('<c r="{r}" t="b"><v>1</v></c>')],
                            [Raw('<c r="{r}"><v>1E999999999</v></c>'), "E", Date(99999999), 5, "Dijk", None]])
pack("numbers.xlsx", b.parts())

parts = Book().sheet("Macro", [SHORT, short(100001)]).parts()
parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 not run"
pack("with-macros.xlsm", parts)

strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
parts = Book().sheet("Strict", [SHORT, short(100001, Geboortedatum=Raw('<c r="{r}" t="d"><v>1990-02-01T00:00:00</v></c>'))]).parts()
pack("strict.xlsx", {k: v.replace(MAIN, strict).replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships") for k, v in parts.items()})

pack("without-headings.xlsx", Book().sheet("Kaal", [short(100001), short(100002)]).parts())
parts = Book().sheet("Leeg", []).parts()
pack("no-rows-at-all.xlsx", parts)
parts = Book().sheet("Verborgen", [SHORT, short(100001)], state="hidden").sheet("Zichtbaar", []).parts()
pack("only-a-hidden-register.xlsx", parts)
parts = Book().sheet("B", [SHORT, short(100001)]).parts()
parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("<worksheet", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet', 1)
pack("document-type.xlsx", parts)
parts = Book().sheet("B", [SHORT, short(100001)]).parts()
parts["xl/media/image1.xml"] = " " * 40_000_000
pack("bomb.xlsx", parts)
parts = Book().sheet("B", [SHORT, short(100001)]).parts()
parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"][:-60]
pack("cut-short.xlsx", parts)
parts = Book().sheet("B", [SHORT, short(100001) + [None] * 1100 + ["ver weg"]]).parts()
pack("far-to-the-right.xlsx", parts)
# a row may say the same place again and again: what it holds would have no end
for name, place in (("same-cell-again.xlsx", "I2"), ("cells-in-the-wrong-order.xlsx", "C2")):
    parts = Book().sheet("B", [SHORT, short(100001)]).parts()
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("</row></sheetData>", f'<c r="{place}"><v>7</v></c></row></sheetData>')
    pack(name, parts)
pack("open-document.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})
pack("binary.xlsb", {"[Content_Types].xml": TYPES, "xl/workbook.bin": "x"})
pack("letters.docx", {"[Content_Types].xml": TYPES, "word/document.xml": "<w/>"})
