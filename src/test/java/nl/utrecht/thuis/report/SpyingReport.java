package nl.utrecht.thuis.report;

import nl.utrecht.thuis.participant.Person;

/** What must never be: a report that knows a person. {@link nl.utrecht.thuis.ArchitectureTest} proves with it that it would be seen. */
final class SpyingReport {
    private SpyingReport() {}

    static String name(Person person) {
        return person.lastName();
    }
}
