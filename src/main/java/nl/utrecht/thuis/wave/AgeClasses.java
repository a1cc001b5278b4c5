package nl.utrecht.thuis.wave;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether classes of age follow each other without a gap: {@code 18-25}, {@code 26-30}, … {@code 41+}. */
final class AgeClasses {
    static final String POINTER = "ageClasses";
    private static final int MOST = 20;
    private static final Pattern CLASS = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|\\+)");

    private AgeClasses() {}

    static void check(List<String> classes, SettingFaults faults) {
        faults.range(classes.size(), 1, MOST, POINTER);
        int next = -1;
        for (int i = 0; i < classes.size(); i++) {
            Matcher read = CLASS.matcher(classes.get(i));
            if (!read.matches()) {
                faults.add(POINTER, "wave.error.age-class", "value", classes.get(i));
                return;
            }
            int from = Integer.parseInt(read.group(1));
            int to = read.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(read.group(2));
            boolean last = i == classes.size() - 1;
            faults.unless(from <= to && (next < 0 || from == next) && (read.group(2) == null) == last, POINTER,
                    "wave.error.age-classes");
            next = last ? next : to + 1;
        }
    }
}
