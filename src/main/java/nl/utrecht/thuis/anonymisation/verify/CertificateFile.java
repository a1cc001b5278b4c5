package nl.utrecht.thuis.anonymisation.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.anonymisation.Certificate;

/** A certificate as it was kept: what is signed, and the signature in base64. */
record CertificateFile(Certificate certificate, String signature) {

    /** From the page that was kept. @throws Contents.Unreadable when it is no such page */
    static CertificateFile read(Path file) throws IOException {
        String page = Files.readString(file).replace("\r\n", "\n");
        return of(part(page, "certificate"), part(page, "signature").strip());
    }

    /** @throws Contents.Unreadable when the text is no certificate */
    static CertificateFile of(String text, String signature) {
        try {
            return new CertificateFile(Certificate.parse(text), signature);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Contents.Unreadable("certificate");
        }
    }

    private static String part(String page, String id) {
        Matcher part = Pattern.compile("<pre id=\"" + id + "\">(.*?)</pre>", Pattern.DOTALL).matcher(page);
        if (!part.find()) {
            throw new Contents.Unreadable("certificate");
        }
        return part.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
