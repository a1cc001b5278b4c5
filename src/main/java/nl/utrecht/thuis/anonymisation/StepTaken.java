package nl.utrecht.thuis.anonymisation;

/** The anonymising of a wave has come to a step; told in the transaction that says so. */
record StepTaken(String wave, Step step) {}
