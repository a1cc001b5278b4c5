package nl.utrecht.thuis.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;

/**
 * How somebody wants to talk.
 *
 * @param language tag of the language of the talk; {@value #OTHER} for one that we have no pages in
 * @param other the name of that language as it was typed; empty otherwise
 * @param telephone in the digits 0 to 9, otherwise as it was typed; empty when none was given
 */
record Wishes(String language, String other, String telephone) {
    static final String OTHER = "other";
    static final int LONGEST_OTHER = 60;
    private static final int PADDED = 512;

    Wishes {
        telephone = Telephone.western(telephone);
    }

    /** Whether an interpreter must come, with whoever speaks those languages. */
    boolean needsInterpreter(InterviewPlan plan) {
        return !plan.languageTags().contains(language);
    }

    @Override
    public String toString() {
        return "Wishes"; // never a telephone number
    }

    /** Encrypts wishes, all in one size. */
    @ApplicationScoped
    static class Safe {
        @Inject
        WaveKeys keys;
        @Inject
        ObjectMapper json;

        byte[] lock(String wave, UUID candidate, Wishes wishes) {
            try {
                byte[] written = json.writeValueAsString(wishes).getBytes(StandardCharsets.UTF_8);
                byte[] padded = Arrays.copyOf(written, PADDED);
                Arrays.fill(padded, Math.min(written.length, PADDED), PADDED, (byte) ' '); // which JSON passes over
                return keys.encrypt(wave, Purpose.CONTACTS, padded, belongsTo(candidate));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<Wishes> of(Candidate candidate) {
            byte[] locked = candidate.wishes;
            return locked == null ? Optional.empty() : Optional.of(read(candidate, locked));
        }

        private Wishes read(Candidate candidate, byte[] locked) {
            try {
                return json.readValue(keys.decrypt(candidate.waveCode, Purpose.CONTACTS, locked, belongsTo(candidate.candidateId)),
                        Wishes.class);
            } catch (IOException e) {
                throw new UncheckedIOException(new IOException("Not wishes")); // the cause would quote them
            }
        }

        private static byte[] belongsTo(UUID candidate) {
            return ("interview-wishes/1/" + candidate).getBytes(StandardCharsets.UTF_8);
        }
    }
}
