package nl.utrecht.thuis.anonymisation.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.anonymisation.Certificate;

/** A certificate as it was kept: the page, with what is signed in it and the signature. */
record CertificateFile(Certificate certificate, String signature) {

    /** @throws IllegalArgumentException when it is no such page */
    static CertificateFile read(Path file) throws IOException {
        String page = Files.readString(file).replace("\r\n", "\n");
        return new CertificateFile(Certificate.parse(part(page, "certificate")), part(page, "signature").strip());
    }

    private static String part(String page, String id) {
        Matcher part = Pattern.compile("<pre id=\"" + id + "\">(.*?)</pre>", Pattern.DOTALL).matcher(page);
        if (!part.find()) {
            throw new IllegalArgumentException("No " + id);
        }
        return part.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
