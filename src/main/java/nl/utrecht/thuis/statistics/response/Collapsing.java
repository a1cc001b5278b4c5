package nl.utrecht.thuis.statistics.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A table in which no category separates any more: one of which all responded, or none, was merged with another until that was no longer so. Of an ordinal
 * variable it is merged with the smaller neighbour, of a nominal one with the smallest other category; the smallest that separates goes first, and of equals the
 * first. A category that nobody has stays. Where nobody responded, or everybody, merging cannot help and nothing is merged.
 *
 * @param table the table to model
 * @param merged what was merged, to be said beside every figure that comes of it
 */
public record Collapsing(ResponseTable table, List<Merged> merged) {

    /**
     * A category that stands for several.
     *
     * @param category its name in the table: those of its members with " + " between them
     * @param members the categories as they were
     */
    public record Merged(String variable, String category, List<String> members) {}

    public Collapsing {
        merged = List.copyOf(merged);
    }

    public static Collapsing of(ResponseTable table) {
        ResponseTable collapsed = table;
        List<Merged> merged = new ArrayList<>();
        for (int index = 0; index < table.variables().size() && table.hasBoth(); index++) {
            Variable variable = table.variables().get(index);
            List<Block> blocks = blocks(table.margins(variable.name()), variable.ordinal());
            if (blocks.size() < variable.categories().size()) {
                collapsed = collapsed.recoded(index,
                        new Variable(variable.name(), blocks.stream().map(Block::name).toList(), variable.ordinal()),
                        variable.categories().stream().mapToInt(category -> holder(blocks, category)).toArray());
                blocks.stream().filter(block -> block.members.size() > 1)
                        .forEach(block -> merged.add(new Merged(variable.name(), block.name(), block.members)));
            }
        }
        return new Collapsing(collapsed, merged);
    }

    private static List<Block> blocks(List<Margin> margins, boolean ordinal) {
        List<Block> blocks = new ArrayList<>(margins.stream()
                .map(margin -> new Block(List.of(margin.category()), margin.population(), margin.responses())).toList());
        Optional<Block> first = smallest(blocks.stream().filter(Block::separates));
        while (first.isPresent()) {
            Block partner = partner(blocks, first.get(), ordinal);
            int place = Math.min(blocks.indexOf(first.get()), blocks.indexOf(partner));
            Block whole = blocks.get(place).plus(blocks.get(place) == partner ? first.get() : partner);
            blocks.removeAll(List.of(first.get(), partner));
            blocks.add(place, whole);
            first = smallest(blocks.stream().filter(Block::separates));
        }
        return blocks;
    }

    /** There is one, as the whole table does not separate. */
    private static Block partner(List<Block> blocks, Block block, boolean ordinal) {
        List<Block> peopled = blocks.stream().filter(other -> other.population > 0).toList();
        int place = peopled.indexOf(block);
        return smallest(peopled.stream().filter(other -> other != block && (!ordinal || Math.abs(peopled.indexOf(other) - place) == 1)))
                .orElseThrow();
    }

    private static Optional<Block> smallest(Stream<Block> blocks) {
        ToLongFunction<Block> population = Block::population;
        return blocks.min(Comparator.comparingLong(population));
    }

    private static int holder(List<Block> blocks, String category) {
        for (int place = 0; place < blocks.size(); place++) {
            if (blocks.get(place).members.contains(category)) {
                return place;
            }
        }
        throw new IllegalStateException("No block has " + category);
    }

    private record Block(List<String> members, long population, long responses) {
        String name() {
            return String.join(" + ", members);
        }

        boolean separates() {
            return new Margin(name(), population, responses).separates();
        }

        Block plus(Block other) {
            return new Block(Stream.concat(members.stream(), other.members.stream()).toList(), population + other.population,
                    responses + other.responses);
        }
    }
}
