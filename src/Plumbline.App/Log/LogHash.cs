using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

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
/// The algorithm for new events and seals, from the setting <c>Log:Hash</c>, as a part of how a database is opened. Every
/// hash says by which it was made, so a chain stays provable when the setting changes in the middle of it.
/// </summary>
public static class LogHash
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "Log:Hash";

    /// <summary>Opens the database with an algorithm for what is new.</summary>
    internal static TBuilder UseLogHash<TBuilder>(this TBuilder builder, LogAlgorithm algorithm)
        where TBuilder : DbContextOptionsBuilder
    {
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new Choice(algorithm));
        return builder;
    }

    /// <summary>What a database was opened with; SHA-256 unless said otherwise.</summary>
    internal static LogAlgorithm Of(DbContextOptions options) =>
        options.FindExtension<Choice>()?.Algorithm ?? LogAlgorithm.Sha256;

    private sealed class Choice(LogAlgorithm algorithm) : IDbContextOptionsExtension
    {
        public LogAlgorithm Algorithm { get; } = algorithm;

        public DbContextOptionsExtensionInfo Info => new ChoiceInfo(this);

        public void ApplyServices(IServiceCollection services) { }

        public void Validate(IDbContextOptions options) { }
    }

    // Nothing that the database does depends on it, so contexts with different algorithms share their services.
    private sealed class ChoiceInfo(Choice choice) : DbContextOptionsExtensionInfo(choice)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => $"{Setting}={choice.Algorithm} ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ChoiceInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo[Setting] = choice.Algorithm.ToString();
    }
}
