package nl.utrecht.thuis.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.invitation.UnknownClientNumber;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.staff.Account;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.wave.Wave;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What a researcher decides of coaches: which account a name in the register means, and whose client somebody is after all. */
@ApplicationScoped
class Coaches {
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Accounts accounts;
    @Inject
    Persons persons;
    @Inject
    WaveKeys keys;
    @Inject
    Session database;
    @Inject
    AuditLog audit;

    /**
     * A coach's name as the register writes it.
     *
     * @param hash its keyed hash, by which forms speak of it
     * @param clients how many people of the register have it
     * @param coach the account it means; null while nobody has it
     * @param chosen whether a researcher chose that account, and not the name itself
     */
    record Word(String hash, String word, long clients, @Nullable String coach, boolean chosen) {}

    /** Somebody whose coach was chosen by hand. @param client keyed hash, by which forms speak of them @param coach the account, null for nobody */
    record ByHand(String client, String number, @Nullable String coach) {}

    /** The accounts to choose from. */
    @Transactional
    List<Account> all() {
        return accounts.active(Role.COACH);
    }

    /** The names of coaches in the register, those with the most clients first. */
    @Transactional
    List<Word> words(Wave wave) {
        if (!keys.exists(wave.code, Purpose.PERSONS)) {
            return List.of();
        }
        Map<String, String> aliases = CoachAlias.ofWave(wave.code).stream()
                .collect(Collectors.toMap(alias -> alias.coachHash, alias -> alias.username));
        List<String> usernames = all().stream().map(account -> account.username).toList();
        return database
                .createQuery(
                        "select coachHash, count(*) from Participant where waveCode = ?1 and coachHash is not null and leftReason is null "
                                + "group by coachHash",
                        Object[].class)
                .setParameter(1, wave.code).getResultStream()
                .map(row -> word(wave.code, (byte[]) row[0], (Long) row[1], aliases, usernames))
                .sorted(Comparator.comparing(Word::clients).reversed().thenComparing(Word::word)).toList();
    }

    private Word word(String wave, byte[] hash, long clients, Map<String, String> aliases, List<String> usernames) {
        Participant one = Participant.<Participant>find("waveCode = ?1 and coachHash = ?2", wave, hash).firstResult();
        String word = persons.decrypt(one).coach().strip();
        String key = HEX.formatHex(hash);
        String itself = word.toLowerCase(Locale.ROOT);
        return new Word(key, word, clients, aliases.containsKey(key) ? aliases.get(key) : usernames.contains(itself) ? itself : null,
                aliases.containsKey(key));
    }

    /** Those whose coach was chosen by hand, by client number. */
    @Transactional
    List<ByHand> byHand(Wave wave) {
        return CoachClient.ofWave(wave.code).stream()
                .flatMap(client -> client.participant().stream()
                        .map(person -> new ByHand(client.clientHash, persons.decrypt(person).clientNumber(), client.username)))
                .sorted(Comparator.comparing(ByHand::number)).toList();
    }

    /**
     * A name in the register means this account from now on.
     *
     * @param coach null for what the name itself says
     * @throws UnknownClient when the register has no such name, or there is no such coach
     */
    @Transactional
    void assign(String code, String hash, @Nullable String coach, String actor) {
        Wave wave = Wave.get(code);
        words(wave).stream().filter(word -> word.hash().equals(hash)).findFirst().orElseThrow(UnknownClient::new);
        CoachAlias.find(code, hash).ifPresent(alias -> alias.delete());
        database.flush();
        if (coach != null) {
            CoachAlias alias = new CoachAlias();
            alias.waveCode = code;
            alias.coachHash = hash;
            alias.username = require(coach);
            alias.persist();
        }
        audit.record(actor, "coach-assigned", code, coach == null ? "" : coach);
    }

    /**
     * Gives a client to a coach, whatever the register says.
     *
     * @param coach null to take the client from every coach
     * @throws UnknownClientNumber when the register has nobody of that number
     */
    @Transactional
    void give(String code, String clientNumber, @Nullable String coach, String actor) {
        Wave wave = Wave.get(code);
        Optional<Participant> person = keys.exists(code, Purpose.PERSONS)
                ? persons.findByClientNumber(code, clientNumber)
                : Optional.empty();
        String client = CoachClient.hash(person.orElseThrow(UnknownClientNumber::new));
        CoachClient row = CoachClient.find(wave.code, client).orElseGet(() -> {
            CoachClient made = new CoachClient();
            made.waveCode = code;
            made.clientHash = client;
            return made;
        });
        row.username = coach == null ? null : require(coach);
        row.persist();
        audit.record(actor, "client-given", code, coach == null ? "" : coach);
    }

    /** The register decides again whose client this is. */
    @Transactional
    void takeBack(String code, String client, String actor) {
        CoachClient.find(Wave.get(code).code, client).ifPresent(row -> {
            row.delete();
            audit.record(actor, "client-as-in-register", code, "");
        });
    }

    private String require(String coach) {
        return all().stream().map(account -> account.username).filter(coach::equals).findFirst().orElseThrow(UnknownClient::new);
    }
}
