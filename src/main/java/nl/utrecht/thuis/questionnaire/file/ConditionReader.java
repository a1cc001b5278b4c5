package nl.utrecht.thuis.questionnaire.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.Condition;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a {@code when}: {@code {V1: paid-work}}, or {@code any}, {@code all} (of a list) and {@code not} of such. */
record ConditionReader(Findings findings) {

    /** The condition; what cannot be read is reported and holds always. */
    Condition read(Node node) {
        Optional<Block> block = Block.of(node, findings);
        if (block.isEmpty()) {
            return Condition.ALWAYS;
        }
        Optional<Map.Entry<String, Node>> only = block.get().only();
        if (only.isEmpty()) {
            findings.error(Block.line(node), "a condition is one 'item: option'; join several with 'any' or 'all'");
            return Condition.ALWAYS;
        }
        Node value = only.get().getValue();
        return switch (only.get().getKey()) {
            case "any" -> new Condition.AnyOf(several(value));
            case "all" -> new Condition.AllOf(several(value));
            case "not" -> new Condition.Not(read(value));
            default -> chose(only.get().getKey(), value);
        };
    }

    private List<Condition> several(Node node) {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream().map(this::read).toList();
        }
        findings.error(Block.line(node), "'any' and 'all' need a list of conditions");
        return List.of(Condition.ALWAYS);
    }

    private Condition chose(String item, Node value) {
        if (value instanceof ScalarNode option && option.getTag().equals(Tag.STR)) {
            return new Condition.Chose(item, option.getValue());
        }
        findings.error(Block.line(value), "the condition on '" + item + "' should name one option");
        return Condition.ALWAYS;
    }
}
