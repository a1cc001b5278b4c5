package nl.utrecht.thuis.statistics.weighting;

/** About what an estimate may be wrong. */
public enum Uncertainty {
    /** What the register would show had all responded; nothing is uncertain where everybody did. With the factor 1 − n/N. */
    REGISTER {
        @Override
        double factor(long n, long registerSize) {
            return 1 - (double) n / registerSize;
        }
    },
    /** What makes people answer as they do, of which the register itself is one outcome: for comparisons of groups. Without that factor. */
    MECHANISM {
        @Override
        double factor(long n, long registerSize) {
            return 1;
        }
    };

    abstract double factor(long n, long registerSize);
}
