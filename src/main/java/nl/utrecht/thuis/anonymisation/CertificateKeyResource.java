package nl.utrecht.thuis.anonymisation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import nl.utrecht.thuis.keys.InstallationKeys;

/** The key by which certificates of this installation are recognised, for everybody. */
@Path("/staff/certificate-key.pem")
@Blocking
@Produces(MediaType.TEXT_PLAIN)
class CertificateKeyResource {
    @Inject
    InstallationKeys installation;

    @GET
    @PermitAll
    public String publicKey() {
        byte[] key = installation.certificateKey().getPublic().getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
