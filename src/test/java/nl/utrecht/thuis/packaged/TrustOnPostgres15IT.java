package nl.utrecht.thuis.packaged;

/** The tests that earn the word “trusted” on PostgreSQL 15. */
class TrustOnPostgres15IT extends DestructionDrill {
    TrustOnPostgres15IT() {
        super(PostgresVersion.OLDEST);
    }
}
