package nl.utrecht.thuis.consent;

import jakarta.inject.Singleton;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of consents, as the draw and the interviews do; and can fail where one of them would. */
@Singleton
class WhatHappened {
    final List<ConsentGiven> given = new CopyOnWriteArrayList<>();
    final List<ConsentWithdrawn> withdrawn = new CopyOnWriteArrayList<>();
    volatile String failing = "";

    void onGiven(@Observes ConsentGiven event) {
        fail(event.wave());
        given.add(event);
    }

    void onWithdrawn(@Observes ConsentWithdrawn event) {
        fail(event.wave());
        withdrawn.add(event);
    }

    long givenIn(ConsentWave wave) {
        return given.stream().filter(event -> event.wave().equals(wave.code())).count();
    }

    long withdrawnIn(ConsentWave wave) {
        return withdrawn.stream().filter(event -> event.wave().equals(wave.code())).count();
    }

    private void fail(String wave) {
        if (failing.equals(wave)) {
            throw new IllegalStateException("crashed here");
        }
    }
}
