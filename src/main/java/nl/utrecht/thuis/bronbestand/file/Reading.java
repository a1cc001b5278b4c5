package nl.utrecht.thuis.bronbestand.file;

import java.util.Optional;

/**
 * What was made of a cell.
 *
 * @param value what it means; empty when it cannot be used
 * @param flaw what somebody must be told about it
 */
record Reading<T>(Optional<T> value, Optional<Flaw> flaw) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), Optional.empty());
    }

    static <T> Reading<T> of(T value, Flaw flaw) {
        return new Reading<>(Optional.of(value), Optional.of(flaw));
    }

    static <T> Reading<T> none(Flaw flaw) {
        return new Reading<>(Optional.empty(), Optional.of(flaw));
    }
}
