package io.huiyin.contracts.value;

/** 公开属性 of a co-handling opinion (R76): 同意公开, 依申请公开, 不予公开. */
public enum OpinionDisclosure {
    CONSENTED,
    ON_REQUEST,
    WITHHELD
}
