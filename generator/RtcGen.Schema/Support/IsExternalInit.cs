namespace System.Runtime.CompilerServices;

// What the compiler asks for to allow init-only properties on netstandard2.0.
internal static class IsExternalInit;
