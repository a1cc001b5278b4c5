package nl.utrecht.thuis.packaged;

class TrustOnPostgres15IT extends TrustOnPostgres {
    TrustOnPostgres15IT() {
        super(PostgresVersion.OLDEST);
    }
}
