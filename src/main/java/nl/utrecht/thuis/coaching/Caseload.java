package nl.utrecht.thuis.coaching;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.lang.UCharacter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/** The clients of one coach in one wave, by name. */
record Caseload(Wave wave, String coach, List<Client> clients) {

    /** @throws UnknownClient when it is nobody's, or somebody else's */
    Client client(UUID id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst().orElseThrow(UnknownClient::new);
    }

    /** Whether prompts can be sent at all. */
    boolean open() {
        return wave.state == WaveState.IN_THE_FIELD;
    }

    /** Those who can be prompted on that day. */
    List<Client> due(LocalDate today) {
        return open() ? clients.stream().filter(client -> client.isDue(today)).toList() : List.of();
    }

    /** Those whose name or number has these letters, whatever the accents and capitals. */
    Caseload matching(String words) {
        String sought = plain(words.strip());
        return new Caseload(wave, coach,
                clients.stream().filter(client -> plain(client.name() + " " + client.number()).contains(sought)).toList());
    }

    private static String plain(String text) {
        String apart = Normalizer2.getNFKDInstance().normalize(text);
        StringBuilder letters = new StringBuilder();
        apart.codePoints().filter(letter -> UCharacter.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return UCharacter.foldCase(letters.toString(), true);
    }
}
