package io.huiyin.handling.reply;

import java.time.LocalDate;

/** One revision of the reply. */
public record ReplyDraft(int revision, DraftContent content, String draftedBy, LocalDate draftedOn) {}
