package nl.utrecht.thuis.packaged;

/** The tests that earn the word “trusted” on PostgreSQL 18. */
class TrustOnPostgres18IT extends DestructionDrill {
    TrustOnPostgres18IT() {
        super(PostgresVersion.NEWEST);
    }
}
