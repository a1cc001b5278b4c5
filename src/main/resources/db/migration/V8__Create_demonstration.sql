-- What the demonstration has played, so that a restart never plays it again.
create table demonstration (
    wave_code text not null primary key
);
