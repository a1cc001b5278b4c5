package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.bronbestand.file.Suggestion;
import nl.utrecht.thuis.wave.Waves;

/**
 * Reads a file, checks its rows and stores them as participants to be: whatever their number, no more than a few thousand are in memory. One thread
 * reads, two encrypt and write.
 */
@ApplicationScoped
class StageRegister {
    @Inject
    BronbestandConfig config;
    @Inject
    StagedRows staged;
    @Inject
    StagedProblems problems;
    @Inject
    StagedDuplicates duplicates;
    @Inject
    StagedDeadAddresses dead;
    @Inject
    StagedOutcomes outcomes;
    @Inject
    RememberedMapping remembered;
    @Inject
    Waves waves;

    /**
     * @param chosen what somebody chose; empty to use what is certain by itself
     * @param ask whether somebody can be asked
     * @throws MappingNeeded when nothing was chosen, somebody can be asked, and it is not certain which heading stands for which column
     * @throws nl.utrecht.thuis.bronbestand.file.RegisterUnreadable when the file is no register
     * @throws Progress.Superseded when nobody waits for it any more
     */
    RegisterSummary stage(Run run, RegisterSettings settings, RegisterSource source, Optional<Mapping> chosen, boolean ask,
            Progress progress) {
        CountedSource counted = new CountedSource(source);
        try (RegisterFile file = RegisterFile.open(counted, limits())) {
            Mapping mapping = chosen.orElseGet(() -> certain(file, ask));
            RegisterCheck check = new RegisterCheck(file, mapping, waves.today(), config.maximumRows());
            ProblemBook book = new ProblemBook(batch -> problems.write(run, batch));
            RegisterCount count = read(run, settings, check, book, counted, progress);
            book.addFile(check.problems());
            progress.enter(Phase.COMPARING);
            outcomes.analyse();
            for (StagedDuplicates.Kind kind : StagedDuplicates.Kind.values()) {
                progress.enter(Phase.COMPARING);
                book.add(kind, duplicates.find(run, kind, book.room()));
            }
            progress.enter(Phase.COMPARING);
            book.addDead(dead.find(run, book.room()));
            book.finish();
            progress.enter(Phase.COMPARING);
            List<RegisterSummary.Filled> filled = check.columns().stream()
                    .map(column -> new RegisterSummary.Filled(column, count.filled(column))).toList();
            return new RegisterSummary(file.headings(), count.rows(), filled, count.withAddress(), count.withPost(), book.counts(),
                    count.nationalities(), count.unknown(), outcomes.count(run), outcomes.absent(run), outcomes.followed(run.wave()));
        }
    }

    private Mapping certain(RegisterFile file, boolean ask) {
        Suggestion suggestion = remembered.suggest(file.headings());
        if (ask && suggestion.choices().stream().anyMatch(choice -> choice.heading().isPresent() && !choice.sureness().isCertain())) {
            throw new MappingNeeded();
        }
        return suggestion.certain();
    }

    Limits limits() {
        return new Limits(config.maximumBytes(), config.maximumRows(), config.maximumCell());
    }

    private RegisterCount read(Run run, RegisterSettings settings, RegisterCheck check, ProblemBook book, CountedSource source,
            Progress progress) {
        boolean known = outcomes.hasRegister(run.wave());
        try (RowBatches batches = new RowBatches(rows -> staged.write(run, settings, known, rows))) {
            RegisterCount count = check.read(row -> {
                if (batches.add(row)) {
                    progress.at(check.rows(), source.read());
                }
            }, book::add);
            batches.finish();
            return count;
        }
    }
}
