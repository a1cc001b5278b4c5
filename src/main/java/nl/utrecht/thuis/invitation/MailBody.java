package nl.utrecht.thuis.invitation;

import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.wording.Block;
import nl.utrecht.thuis.wording.Filled;

/**
 * The full text of a mail in one language.
 *
 * @param open what stands on the button that opens the link
 */
record MailBody(Language language, String open, List<Paragraph> paragraphs) {

    static MailBody of(Filled filled, String open) {
        List<List<Block>> paragraphs = new ArrayList<>();
        Block.Kind before = Block.Kind.LINK;
        for (Block block : filled.blocks()) {
            if (isNew(block.kind(), before)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(block);
            before = block.kind();
        }
        return new MailBody(filled.language(), open, paragraphs.stream().map(Paragraph::new).toList());
    }

    /** A code or an address stands below the words that announce it, and a sentence may go on after an address. The link stands alone. */
    private static boolean isNew(Block.Kind kind, Block.Kind before) {
        return kind == Block.Kind.LINK || before == Block.Kind.LINK || kind == Block.Kind.TEXT && before != Block.Kind.ADDRESS;
    }

    /** What is read as one; its blocks have a line of their own. */
    record Paragraph(List<Block> blocks) {

        /** Whether it is the link, which is shown as a button too. */
        public boolean link() {
            return blocks.get(0).kind() == Block.Kind.LINK;
        }

        public String address() {
            return blocks.get(0).text();
        }
    }
}
