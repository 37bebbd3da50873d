// Nothing to call: start.c does its work before the program begins.
