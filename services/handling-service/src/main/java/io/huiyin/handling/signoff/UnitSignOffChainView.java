package io.huiyin.handling.signoff;

import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.SignOffLevel;
import java.util.List;

/** What the office set last for a unit and kind of document. @param sequence for {@code If-Match} */
public record UnitSignOffChainView(
        String id, long sequence, String unitId, DocumentKind document, List<SignOffLevel> levels, String reason) {}
