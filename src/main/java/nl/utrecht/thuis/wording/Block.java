package nl.utrecht.thuis.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a message that stands apart.
 *
 * @param text of a TEXT: lines, with {@code \n} between them and each inserted value between U+2068 and U+2069, as a plain mail needs it; else an
 *        address or a code
 */
public record Block(Kind kind, String text) {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern INSERTED = Pattern.compile(FIRST_STRONG_ISOLATE + "([^" + POP_ISOLATE + "]*)" + POP_ISOLATE);

    /** What a block is. Each has a character that no text can hold, which stands in its place while a text is filled. */
    public enum Kind {
        TEXT, LINK, CODE, ADDRESS, DECLINE;

        private static final char FIRST_MARK = '\uE000';
        static final Pattern MARKS = Pattern.compile("[" + FIRST_MARK + "-" + (char) (FIRST_MARK + values().length) + "]");

        String mark() {
            return String.valueOf((char) (FIRST_MARK + ordinal()));
        }

        static Kind marked(String mark) {
            return values()[mark.charAt(0) - FIRST_MARK];
        }

        /** The name in templates and style sheets. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A part of a line. @param inserted whether it was filled in, and so may be in another script: it belongs in a {@code <bdi>} */
    public record Piece(String text, boolean inserted) {}

    /** The lines of a text, each in pieces, for HTML. */
    public List<List<Piece>> lines() {
        return text.lines().map(Block::pieces).toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher inserted = INSERTED.matcher(line);
        int from = 0;
        while (inserted.find()) {
            pieces.add(new Piece(line.substring(from, inserted.start()), false));
            pieces.add(new Piece(inserted.group(1), true));
            from = inserted.end();
        }
        pieces.add(new Piece(line.substring(from), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    static String isolate(String value) {
        return FIRST_STRONG_ISOLATE + value + POP_ISOLATE;
    }

    /**
     * The blocks of a filled text. What is left empty, such as a sentence about prizes where there are none, is no block.
     *
     * @param facts what stands in a block that is no text
     */
    static List<Block> of(String filled, Function<Kind, String> facts) {
        return Stream.of(PARAGRAPHS.split(filled)).flatMap(paragraph -> cut(paragraph, facts).stream()).toList();
    }

    private static List<Block> cut(String paragraph, Function<Kind, String> facts) {
        List<Block> blocks = new ArrayList<>();
        Matcher mark = Kind.MARKS.matcher(paragraph);
        int from = 0;
        while (mark.find()) {
            words(paragraph.substring(from, mark.start()), blocks);
            Kind kind = Kind.marked(mark.group());
            blocks.add(new Block(kind, facts.apply(kind)));
            from = mark.end();
        }
        words(paragraph.substring(from), blocks);
        return blocks;
    }

    private static void words(String text, List<Block> blocks) {
        if (!text.isBlank()) {
            blocks.add(new Block(Kind.TEXT, text.strip()));
        }
    }
}
