package nl.utrecht.thuis.questionnaire.file;

import java.util.List;
import nl.utrecht.thuis.i18n.ContentErrors;

/** What a check has to say about one file: errors stop the start, warnings do not. */
record Findings(String file, ContentErrors errors, List<String> warnings) {

    void error(int line, String what) {
        errors.add(file, line, what);
    }

    void warn(int line, String what) {
        warnings.add(file + ":" + line + ": " + what);
    }
}
