package io.huiyin.handling.opinion;

import io.huiyin.contracts.value.OpinionDisclosure;
import java.time.LocalDate;

/** One revision of an opinion. */
public record OpinionDraft(
        int revision, String text, OpinionDisclosure disclosure, String draftedBy, LocalDate draftedOn) {}
