using Microsoft.Extensions.Configuration;

namespace Plumbline.App.Data;

/// <summary>Settings without a host, as the web application reads them: the office's file, then the environment.</summary>
public static class OfficeSettings
{
    /// <summary>The environment variable that names the office's file.</summary>
    public const string FileVariable = "PLUMBLINE_CONFIG";

    /// <summary>The settings in force.</summary>
    /// <exception cref="IOException">The file that is named is not there.</exception>
    /// <exception cref="InvalidDataException">The file is no JSON.</exception>
    public static IConfiguration Read()
    {
        var builder = new ConfigurationBuilder();
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
        {
            builder.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }

        return builder.AddEnvironmentVariables().Build();
    }
}
