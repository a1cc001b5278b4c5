package nl.utrecht.thuis.packaged;

class TrustOnPostgres18IT extends TrustOnPostgres {
    TrustOnPostgres18IT() {
        super(PostgresVersion.NEWEST);
    }
}
