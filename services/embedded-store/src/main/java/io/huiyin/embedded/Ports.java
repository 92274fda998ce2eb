package io.huiyin.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports: whether one is free, and which are. */
public final class Ports {
    private Ports() {}

    /** @throws StartRefused when something else listens on the port; {@code purpose} is what it is for, in Chinese */
    public static void requireFree(int port, String purpose) {
        if (!isFree(port)) {
            throw new StartRefused("端口 %d（%s）已被占用，请先停止占用它的程序，或在配置中改用其他端口。".formatted(port, purpose));
        }
    }

    /** A port that was free a moment ago, for tests. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("本机没有可用的端口。", e);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // as the servers do: a port in TIME_WAIT counts as free
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
