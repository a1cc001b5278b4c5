package nl.utrecht.thuis.bronbestand.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * All of a workbook but the rows of its sheets: read in one go through the packed file. Parts are known by what they begin with, as programs
 * name them differently.
 */
final class Workbook implements AutoCloseable {
    private static final String RELATIONS = "_rels/";

    /** A sheet as the workbook names it. @param relation under which its part is found */
    private record Sheet(String name, boolean hidden, String relation) {}

    private final Map<String, SheetStart> starts = new HashMap<>();
    private final Map<String, Map<String, String>> relations = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedStrings strings;
    private NumberFormats formats = NumberFormats.none();
    private String path = "";
    private boolean from1904;

    private Workbook(Limits limits) {
        strings = new SharedStrings(limits);
    }

    /** @throws RegisterUnreadable when it is no workbook, saying what to do */
    static Workbook read(RegisterSource source, Limits limits) {
        Workbook workbook = new Workbook(limits);
        try (PackedParts parts = new PackedParts(source, limits)) {
            for (String part = parts.next(); part != null; part = parts.next()) {
                refuseOthers(part, parts);
                Optional<XMLStreamReader> xml = Xml.atRoot(parts.content());
                if (xml.isPresent()) {
                    workbook.add(part, xml.get());
                }
            }
            if (workbook.path.isEmpty()) {
                throw RegisterUnreadable.because("not-a-workbook");
            }
            return workbook;
        } catch (XMLStreamException | IOException | IllegalArgumentException e) { // names that are no text are illegal arguments
            workbook.close();
            throw RegisterUnreadable.because("broken-workbook");
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The sheets in the order of the workbook, with their first rows; those without any are empty. */
    List<SheetStart> sheets() {
        Map<String, String> targets = relations.getOrDefault(path, Map.of());
        return sheets.stream().map(sheet -> {
            SheetStart start = starts.getOrDefault(targets.getOrDefault(sheet.relation(), ""), SheetStart.EMPTY);
            return start.named(sheet.name(), sheet.hidden());
        }).toList();
    }

    CellValues values() {
        return new CellValues(strings, formats, from1904);
    }

    boolean countsFrom1904() {
        return from1904;
    }

    private static void refuseOthers(String part, PackedParts parts) throws IOException {
        if (part.endsWith("workbook.bin")) {
            throw RegisterUnreadable.because("xlsb-file");
        }
        if (part.equals("mimetype") && new String(parts.content().readNBytes(64), StandardCharsets.ISO_8859_1)
                .contains("opendocument")) {
            throw RegisterUnreadable.because("ods-file");
        }
    }

    private void add(String part, XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "workbook" -> {
                path = part;
                readSheets(xml);
            }
            case "Relationships" -> readRelations(part, xml);
            case "styleSheet" -> formats = NumberFormats.read(xml);
            case "sst" -> strings.read(xml);
            case "worksheet" -> starts.put(part, SheetStart.read(part, xml));
            default -> {
                // themes, properties, comments: nothing of the table
            }
        }
    }

    private void readSheets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = Xml.isTrue(xml, "date1904");
                } else if (xml.getLocalName().equals("sheet")) {
                    sheets.add(
                            new Sheet(Xml.attribute(xml, "name"), Xml.attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden"),
                                    relation(xml)));
                }
            }
        }
    }

    /** Of two attributes that are called id, the one of relations; {@code sheetId} is another. */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && namespace.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** What a part refers to, by the part whose relations these are: {@code xl/_rels/workbook.xml.rels} are those of {@code xl/workbook.xml}. */
    private void readRelations(String part, XMLStreamReader xml) throws XMLStreamException {
        int folder = part.lastIndexOf(RELATIONS);
        if (folder < 0 || !part.endsWith(".rels")) {
            return;
        }
        String base = part.substring(0, folder);
        Map<String, String> targets = relations.computeIfAbsent(
                base + part.substring(folder + RELATIONS.length(), part.length() - ".rels".length()), owner -> new HashMap<>());
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String target = Xml.attribute(xml, "Target").replace('\\', '/');
                targets.put(Xml.attribute(xml, "Id"), resolve(target.startsWith("/") ? "" : base, target));
            }
        }
    }

    private static String resolve(String base, String target) {
        List<String> steps = new ArrayList<>();
        for (String step : (base + target).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.startsWith(".")) {
                steps.add(step);
            }
        }
        return PackedParts.path(String.join("/", steps));
    }

    @Override
    public void close() {
        strings.close();
    }
}
