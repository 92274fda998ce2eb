package io.huiyin.contracts.value;

/** 公开属性 of a reply (R75): 主动公开, 依申请公开, 不予公开. */
public enum ReplyDisclosure {
    PROACTIVE,
    ON_REQUEST,
    WITHHELD
}
