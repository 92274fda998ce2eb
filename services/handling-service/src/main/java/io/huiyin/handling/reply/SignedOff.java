package io.huiyin.handling.reply;

import java.time.LocalDate;

/** 签批, with the number taken in the same write (A24). */
public record SignedOff(String documentNumber, LocalDate signedOn) {}
