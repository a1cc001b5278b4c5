package nl.utrecht.thuis.questionnaire.file;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.Box;
import nl.utrecht.thuis.questionnaire.Condition;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.Option;

/** Reads what only an item of the kind {@code contact} has: its box and which option comes with which address. */
record ContactReader(Block block) {

    ContactChoice read(String code, Condition when, Optional<String> notice, List<Option> options) {
        List<String> codes = options.stream().map(Option::code).toList();
        List<String> withAddress = block.codes("with-address");
        Map<String, String> reuses = block.pairs("reuses");
        Map<String, String> ifTyped = block.pairs("if-address-typed");
        among(codes, "with-address", withAddress);
        among(codes, "reuses", reuses.keySet());
        among(codes, "if-address-typed", ifTyped.keySet());
        among(withAddress, "if-address-typed", ifTyped.values());
        if (codes.stream().allMatch(option -> withAddress.contains(option) || reuses.containsKey(option))) {
            block.error("options", "'" + code + "' has no option that gives no address");
        }
        return new ContactChoice(code, when, notice, box(), options, new HashSet<>(withAddress), reuses, ifTyped);
    }

    private Box box() {
        String code = block.required("box");
        Optional<Box> box = Box.find(code);
        if (box.isEmpty() && !code.isEmpty()) {
            block.error("box", "there is no box '" + code + "'");
        }
        return box.orElse(Box.PRIZE_DRAW);
    }

    private void among(List<String> allowed, String key, Collection<String> codes) {
        codes.stream().filter(code -> !allowed.contains(code))
                .forEach(code -> block.error(key, "'" + code + "' in '" + key + "' is not one of " + allowed));
    }
}
