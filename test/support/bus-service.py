#!/usr/bin/python3
"""Scripted services on a real D-Bus: one JSON command a line on stdin, one line "done" on stdout for each.

["object", PATH, {INTERFACE: {"methods": {NAME: [IN, OUT, ANSWER]}, "properties": {NAME: [TYPE, VALUE]}}}]
    ANSWER: a list of values; "!NAME": an error of that name; null: no answer ever comes
["own", NAME], ["release", NAME]
["emit", PATH, INTERFACE, MEMBER, SIGNATURE, [ARGS]]
["change", PATH, INTERFACE, PROPERTY, VALUE]         and tells of it (PropertiesChanged)
["answer", PATH, INTERFACE, METHOD, ANSWER]          another answer from now on
["calls", PATH, METHOD]                              how often it was called: the line is that number
["slow", PATH, METHOD, MILLISECONDS]                 its answers come that much later from now on
["arguments", PATH, METHOD]                          what it was last called with: the line is JSON
"""
import json
import sys
import threading
from xml.sax.saxutils import quoteattr

from gi.repository import Gio, GLib

bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
loop = GLib.MainLoop()
objects = {}
calls = {}
arguments = {}
delays = {}


def xml_of(interfaces):
    parts = ['<node>']
    for name, members in interfaces.items():
        parts.append(f'<interface name={quoteattr(name)}>')
        for method, (taken, given, _) in members.get('methods', {}).items():
            parts.append(f'<method name={quoteattr(method)}>')
            parts.extend(f'<arg type={quoteattr(kind)} direction="in"/>' for kind in types_of(taken))
            parts.extend(f'<arg type={quoteattr(kind)} direction="out"/>' for kind in types_of(given))
            parts.append('</method>')
        for prop, (kind, _) in members.get('properties', {}).items():
            parts.append(f'<property name={quoteattr(prop)} type={quoteattr(kind)} access="read"/>')
        parts.append('</interface>')
    parts.append('</node>')
    return ''.join(parts)


def types_of(signature):
    """The complete types of a signature: the types that PyGObject walks over do not outlive their list."""
    kinds, start = [], 0
    while start < len(signature):
        end = end_of(signature, start)
        kinds.append(signature[start:end])
        start = end
    return kinds


def end_of(signature, start):
    if signature[start] == 'a':
        return end_of(signature, start + 1)
    if signature[start] not in '({':
        return start + 1
    at = start + 1
    while signature[at] not in ')}':
        at = end_of(signature, at)
    return at + 1


def serve(path, interfaces):
    objects[path] = interfaces

    def on_call(_bus, _sender, at, interface, method, args, invocation):
        arguments[(at, method)] = args.unpack()
        calls[(at, method)] = calls.get((at, method), 0) + 1
        _, given, answer = objects[at][interface]['methods'][method]
        if answer is None:
            return

        def give():
            if isinstance(answer, str) and answer.startswith('!'):
                invocation.return_dbus_error(answer[1:], 'as scripted')
            else:
                invocation.return_value(GLib.Variant(f'({given})', tuple(answer)) if given else None)

        delay = delays.get((at, method), 0)
        if delay:
            GLib.timeout_add(delay, give)
        else:
            give()

    def on_get(_bus, _sender, at, interface, name):
        kind, value = objects[at][interface]['properties'][name]
        return GLib.Variant(kind, value)

    for interface in Gio.DBusNodeInfo.new_for_xml(xml_of(interfaces)).interfaces:
        bus.register_object(path, interface, on_call, on_get, None)


def call_bus(method, signature, *args):
    bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method,
                  GLib.Variant(signature, args), None, Gio.DBusCallFlags.NONE, -1, None)


def run(command, *args):
    if command == 'object':
        serve(*args)
    elif command == 'own':
        call_bus('RequestName', '(su)', args[0], 4)
    elif command == 'release':
        call_bus('ReleaseName', '(s)', args[0])
    elif command == 'emit':
        path, interface, member, signature, values = args
        bus.emit_signal(None, path, interface, member, GLib.Variant(f'({signature})', tuple(values)))
    elif command == 'change':
        path, interface, name, value = args
        kind = objects[path][interface]['properties'][name][0]
        objects[path][interface]['properties'][name][1] = value
        changed = GLib.Variant('(sa{sv}as)', (interface, {name: GLib.Variant(kind, value)}, []))
        bus.emit_signal(None, path, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', changed)
    elif command == 'answer':
        path, interface, method, answer = args
        objects[path][interface]['methods'][method][2] = answer
    elif command == 'slow':
        delays[(args[0], args[1])] = args[2]
    elif command == 'calls':
        return calls.get((args[0], args[1]), 0)
    elif command == 'arguments':
        return json.dumps(arguments.get((args[0], args[1])))
    bus.flush_sync(None)
    return 'done'


def read_commands():
    for line in sys.stdin:
        GLib.idle_add(lambda command=json.loads(line): print(run(*command), flush=True))
    GLib.idle_add(loop.quit)


threading.Thread(target=read_commands, daemon=True).start()
print('ready', flush=True)
loop.run()
