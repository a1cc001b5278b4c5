package nl.utrecht.thuis.wording;

import java.util.ArrayList;
import java.util.List;

/** What is read as one; its blocks have a line of their own. */
public record Paragraph(List<Block> blocks) {

    /** Whether it is the link, which is shown as a button too. */
    public boolean link() {
        return blocks.get(0).kind() == Block.Kind.LINK;
    }

    public String address() {
        return blocks.get(0).text();
    }

    static List<Paragraph> of(List<Block> blocks) {
        List<List<Block>> paragraphs = new ArrayList<>();
        Block.Kind before = Block.Kind.LINK;
        for (Block block : blocks) {
            if (isNew(block.kind(), before)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(block);
            before = block.kind();
        }
        return paragraphs.stream().map(Paragraph::new).toList();
    }

    /** A code or an address stands below the words that announce it, and a sentence may go on after an address. The link stands alone. */
    private static boolean isNew(Block.Kind kind, Block.Kind before) {
        return kind == Block.Kind.LINK || before == Block.Kind.LINK || kind == Block.Kind.TEXT && before != Block.Kind.ADDRESS;
    }
}
