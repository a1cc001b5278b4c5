package nl.utrecht.thuis.translation;

import java.util.List;

/**
 * The texts that people see together: a screen of the respondent's road, the mail.
 *
 * @param id the first part of their keys
 * @param keys in the order of the files
 */
record Screen(String id, List<String> keys) {

    static String idOf(String key) {
        return key.split("\\.", 2)[0];
    }
}
