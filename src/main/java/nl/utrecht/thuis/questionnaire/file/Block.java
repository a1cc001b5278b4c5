package nl.utrecht.thuis.questionnaire.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A block of {@code key: value} lines. Whoever reads it asks for the values that it knows, with their type; a value of another type is
 * reported and reads as absent. {@link #end} reports the keys that nobody asked for.
 */
final class Block {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Findings findings;

    private Block(MappingNode node, Findings findings) {
        this.line = line(node);
        this.findings = findings;
        node.getValue().forEach(entry -> {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, entry.getValueNode()) != null) {
                findings.error(line(entry.getKeyNode()), "'" + key + "' is here twice");
            }
        });
    }

    /** The node as a block; reported and empty when it is none. */
    static Optional<Block> of(Node node, Findings findings) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Block(mapping, findings));
        }
        findings.error(line(node), "should be 'key: value' lines");
        return Optional.empty();
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    int line() {
        return line;
    }

    int line(String key) {
        return values.containsKey(key) ? line(values.get(key)) : line;
    }

    void error(String key, String what) {
        findings.error(line(key), what);
    }

    Optional<Node> node(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The block's one and only entry, if it has just one. */
    Optional<Map.Entry<String, Node>> only() {
        return values.size() == 1 ? values.entrySet().stream().findFirst() : Optional.empty();
    }

    Optional<String> text(String key) {
        return node(key).flatMap(value -> scalar(key, value, Tag.STR, "text"));
    }

    /** A text that must be there; reported and empty text when it is not. */
    String required(String key) {
        if (node(key).isEmpty()) {
            findings.error(line, "'" + key + "' is missing");
        }
        return text(key).orElse("");
    }

    /** A code in lower case that must be there. */
    String code(String key) {
        String code = required(key);
        isCode(key, code);
        return code;
    }

    boolean flag(String key) {
        return node(key).flatMap(value -> scalar(key, value, Tag.BOOL, "true or false")).map(Boolean::valueOf).orElse(false);
    }

    /** A list of codes in lower case, without doubles; empty when the key is not there. */
    List<String> codes(String key) {
        List<String> codes = new ArrayList<>();
        for (Node element : list(key)) {
            scalar(key, element, Tag.STR, "a list of codes").filter(code -> isCode(key, code)).ifPresent(code -> {
                if (codes.contains(code)) {
                    findings.error(line(element), "'" + code + "' is in '" + key + "' twice");
                } else {
                    codes.add(code);
                }
            });
        }
        return codes;
    }

    /** A list of blocks that must be there and not be empty. */
    List<Block> blocks(String key) {
        List<Node> elements = list(key);
        if (elements.isEmpty()) {
            error(key, "'" + key + "' has nothing in it");
        }
        return elements.stream().flatMap(element -> of(element, findings).stream()).toList();
    }

    /** Texts by code, as in <code>{same-address: V10}</code>; empty when the key is not there. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        node(key).flatMap(value -> of(value, findings))
                .ifPresent(block -> block.values.keySet().forEach(left -> pairs.put(left, block.required(left))));
        return pairs;
    }

    /** Reports every key that was not asked for. */
    void end() {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                findings.error(line(value), "'" + key + "' is not known here");
            }
        });
    }

    private List<Node> list(String key) {
        Optional<Node> value = node(key);
        if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
            error(key, "'" + key + "' should be a list");
        }
        return value.map(node -> node instanceof SequenceNode sequence ? sequence.getValue() : List.<Node>of()).orElse(List.of());
    }

    private Optional<String> scalar(String key, Node value, Tag tag, String expected) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
            return Optional.of(scalar.getValue());
        }
        findings.error(line(value), "'" + key + "' should be " + expected);
        return Optional.empty();
    }

    private boolean isCode(String key, String code) {
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            error(key, "'" + code + "' is no code: small letters, digits and hyphens");
            return false;
        }
        return !code.isEmpty();
    }
}
