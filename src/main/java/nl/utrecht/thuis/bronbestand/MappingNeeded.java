package nl.utrecht.thuis.bronbestand;

/** Somebody must say which heading stands for which column. */
final class MappingNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
