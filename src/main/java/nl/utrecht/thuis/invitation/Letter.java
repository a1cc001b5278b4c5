package nl.utrecht.thuis.invitation;

import java.util.List;
import nl.utrecht.thuis.wording.Filled;

/**
 * A letter to one person: two pages, one sheet.
 *
 * @param address lines for the window of the envelope; only the name when the register has no address
 */
record Letter(List<String> address, List<Page> pages) {

    /**
     * The letter in one language.
     *
     * @param qr the personal link
     */
    record Page(Filled text, QrCode qr) {}
}
