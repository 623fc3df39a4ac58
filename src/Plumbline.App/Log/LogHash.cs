namespace Plumbline.App.Log;

/// <summary>Hash algorithms of the log.</summary>
public enum LogAlgorithm
{
    /// <summary>SHA-256: hashes of 32 bytes.</summary>
    Sha256,

    /// <summary>SM3: a byte that says so, then 32 bytes.</summary>
    Sm3,
}

/// <summary>
/// The algorithm for new events and seals, from the setting <c>Log:Hash</c>. Every hash says by which it was made, so a
/// chain stays provable when the setting changes in the middle of it.
/// </summary>
public static class LogHash
{
    /// <summary>Set once, before the first event is written.</summary>
    public static LogAlgorithm Current { get; private set; } = LogAlgorithm.Sha256;

    /// <summary>Chooses the algorithm, once, at start.</summary>
    public static void Use(LogAlgorithm algorithm) => Current = algorithm;
}
