package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which of a workbook's cell styles show a number as a date: the file itself says it nowhere else. */
final class NumberFormats {
    /** Parts of a format that are shown as they are, and colours and conditions. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final int MOST = 65_536;

    private final BitSet dates;

    private NumberFormats(BitSet dates) {
        this.dates = dates;
    }

    /** A workbook without styles. */
    static NumberFormats none() {
        return new NumberFormats(new BitSet());
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    /** @param xml at the root element of the styles */
    static NumberFormats read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        boolean cells = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            String name = xml.hasName() ? xml.getLocalName() : "";
            if (name.equals("cellXfs")) {
                cells = event == XMLStreamConstants.START_ELEMENT;
            } else if (event == XMLStreamConstants.START_ELEMENT && styles.size() < MOST && codes.size() < MOST) {
                if (name.equals("numFmt")) {
                    codes.put(Xml.number(xml, "numFmtId", -1), Xml.attribute(xml, "formatCode"));
                } else if (cells && name.equals("xf")) {
                    styles.add(Xml.number(xml, "numFmtId", 0));
                }
            }
        }
        BitSet dates = new BitSet();
        for (int style = 0; style < styles.size(); style++) {
            int format = styles.get(style);
            dates.set(style, codes.containsKey(format) ? isDate(codes.get(format)) : isBuiltInDate(format));
        }
        return new NumberFormats(dates);
    }

    /** The numbers that ECMA-376, part 1, 18.8.30 gives to dates, also those of East Asian systems. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 36 || format >= 50 && format <= 58;
    }

    /** A format with a day or a year in it; hours and minutes alone are no date. */
    private static boolean isDate(String code) {
        String shown = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return !shown.contains("general") && (shown.contains("y") || shown.contains("d"));
    }
}
