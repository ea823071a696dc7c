package org.parley.test;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server on this machine that a test can cut and mend: cut, every conversation breaks off and none begins. */
public final class Wire implements AutoCloseable {
    private final ServerSocket here;
    private final int there;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Wire(ServerSocket here, int there) {
        this.here = here;
        this.there = there;
    }

    public static Wire to(int port) {
        try {
            var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            begin(wire::answer);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return here.getLocalPort();
    }

    public void cut() {
        cut = true;
        ends.forEach(Wire::end);
        ends.clear();
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        end(here);
    }

    private void answer() {
        while (!here.isClosed()) {
            try {
                connect(here.accept());
            } catch (IOException closedOrRefused) {
                // whoever called finds the line dead
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        ends.add(caller);
        if (cut) {
            end(caller);
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), there);
        ends.add(server);
        begin(() -> carry(caller, server));
        begin(() -> carry(server, caller));
        if (cut) cut();
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException brokenOff) {
            // the other end hears of it below
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Closeable end) {
        try {
            end.close();
        } catch (IOException gone) {
            // it is closed all the same
        }
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
