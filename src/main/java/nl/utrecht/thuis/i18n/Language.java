package nl.utrecht.thuis.i18n;

import com.ibm.icu.util.ULocale;

/**
 * A row of the language table {@code i18n/languages.csv}.
 *
 * @param tag BCP 47 tag as in folder names, addresses and {@code <html lang>}, such as {@code fa-AF}
 * @param name the language's own name, such as {@code دری}
 * @param direction {@code ltr} or {@code rtl}
 * @param locale the ICU locale with its numbering system and calendar fixed
 * @param datePattern ICU pattern of a day in full; numeric in Tigrinya, whose month names belong to two calendars
 * @param script four-letter ISO 15924 code of the script that its texts are written in
 * @param ownFont whether phones may lack its letters, so that its pages bring a font and other pages draw its name
 * @param staff whether staff pages exist in it
 */
public record Language(String tag, String name, String direction, ULocale locale, String datePattern, String script, boolean ownFont,
        boolean staff) {

    public boolean rightToLeft() {
        return direction.equals("rtl");
    }
}
