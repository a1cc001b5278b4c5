package nl.utrecht.thuis.statistics.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A register in which some responded, counted by combination of categories. The people of a cell are alike for every statistic here, so the
 * counts give what the persons would. The order in which cells were added leaves no trace.
 */
public final class ResponseTable {
    private final List<Variable> variables;
    private final int[][] codes;
    private final long[] populations;
    private final long[] responses;
    private final long allPeople;
    private final long allResponses;

    private ResponseTable(List<Variable> variables, int[][] codes, long[] populations, long[] responses) {
        this.variables = variables;
        this.codes = codes;
        this.populations = populations;
        this.responses = responses;
        this.allPeople = LongStream.of(populations).reduce(0, Math::addExact);
        this.allResponses = LongStream.of(responses).sum();
    }

    /**
     * Begins a table.
     *
     * @throws IllegalArgumentException when two variables have one name
     */
    public static ResponseTableBuilder of(List<Variable> variables) {
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            if (!names.add(variable.name())) {
                throw new IllegalArgumentException("Two variables are called " + variable.name());
            }
        }
        return new ResponseTableBuilder(List.copyOf(variables));
    }

    /** Adds up the rows that agree on all variables, and leaves out those without people. */
    static ResponseTable merging(List<Variable> variables, int[][] codes, long[] populations, long[] responses) {
        int[] peopled = IntStream.range(0, populations.length).filter(row -> populations[row] > 0).toArray();
        int[][] kept = Arrays.stream(codes).map(column -> pick(column, peopled)).toArray(int[][]::new);
        int[] sizes = variables.stream().mapToInt(variable -> variable.categories().size()).toArray();
        Grouping grouping = Grouping.of(peopled.length, kept, sizes);
        int[] members = grouping.members();
        return new ResponseTable(variables, Arrays.stream(kept).map(column -> pick(column, members)).toArray(int[][]::new),
                grouping.sums(Arrays.stream(peopled).mapToLong(row -> populations[row]).toArray()),
                grouping.sums(Arrays.stream(peopled).mapToLong(row -> responses[row]).toArray()));
    }

    public List<Variable> variables() {
        return variables;
    }

    /** N, the people in the base. */
    public long population() {
        return allPeople;
    }

    /** n, those of them who responded. */
    public long responses() {
        return allResponses;
    }

    /** How many combinations of categories people have. */
    public int cells() {
        return populations.length;
    }

    /** Whether the rates can differ at all: somebody responded, and somebody did not. */
    boolean hasBoth() {
        return allResponses > 0 && allResponses < allPeople;
    }

    /**
     * The counts per category, in the order of the categories, those that nobody has included.
     *
     * @throws IllegalArgumentException when there is no such variable
     */
    public List<Margin> margins(String variable) {
        int index = index(variable);
        List<String> categories = variables.get(index).categories();
        long[] people = new long[categories.size()];
        long[] responded = new long[categories.size()];
        for (int cell = 0; cell < cells(); cell++) {
            people[codes[index][cell]] += populations[cell];
            responded[codes[index][cell]] += responses[cell];
        }
        List<Margin> margins = new ArrayList<>();
        for (int code = 0; code < people.length; code++) {
            margins.add(new Margin(categories.get(code), people[code], responded[code]));
        }
        return margins;
    }

    /**
     * The same people, by these variables alone and in this order.
     *
     * @throws IllegalArgumentException when there is no such variable
     */
    public ResponseTable only(String... names) {
        int[] indices = Arrays.stream(names).mapToInt(this::index).toArray();
        return merging(Arrays.stream(indices).mapToObj(variables::get).toList(),
                Arrays.stream(indices).mapToObj(index -> codes[index]).toArray(int[][]::new), populations, responses);
    }

    /** The same people, with another division of one variable: {@code recoding[old code]} is the new code. */
    ResponseTable recoded(int index, Variable variable, int[] recoding) {
        List<Variable> changed = new ArrayList<>(variables);
        changed.set(index, variable);
        int[][] columns = codes.clone();
        columns[index] = Arrays.stream(codes[index]).map(code -> recoding[code]).toArray();
        return merging(List.copyOf(changed), columns, populations, responses);
    }

    /** Which cells agree on all variables but this one. */
    Grouping without(String variable) {
        int out = index(variable);
        int[] others = IntStream.range(0, variables.size()).filter(index -> index != out).toArray();
        return Grouping.of(cells(), Arrays.stream(others).mapToObj(index -> codes[index]).toArray(int[][]::new),
                Arrays.stream(others).map(index -> variables.get(index).categories().size()).toArray());
    }

    /** Which category a cell has of the variable at this place. */
    int code(int index, int cell) {
        return codes[index][cell];
    }

    long population(int cell) {
        return populations[cell];
    }

    long responses(int cell) {
        return responses[cell];
    }

    int index(String variable) {
        for (int index = 0; index < variables.size(); index++) {
            if (variables.get(index).name().equals(variable)) {
                return index;
            }
        }
        throw new IllegalArgumentException("No variable " + variable + " among " + variables.stream().map(Variable::name).toList());
    }

    private static int[] pick(int[] column, int[] rows) {
        return Arrays.stream(rows).map(row -> column[row]).toArray();
    }
}
